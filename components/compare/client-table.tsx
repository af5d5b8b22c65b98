import { ScoreBar, ScoreValue } from "@/components/ui/score";
import type { SharedCandidate } from "@/lib/api/contracts/shared-comparison";
import type { CriterionRow } from "@/lib/domain/compare-scores";
import { correctionWords } from "./compare-words";

interface ClientTableProps {
  candidates: readonly SharedCandidate[];
  rows: readonly CriterionRow[];
}

const CELL = "hyphens-auto px-3 align-top max-sm:px-1.5 wrap-anywhere";

/** The numbers alone. Each criterion stands above its row, so that five columns fit on paper and on a phone. */
export function ClientTable({ candidates, rows }: ClientTableProps) {
  return (
    <div className="overflow-hidden rounded-lg border bg-surface shadow-sm print:shadow-none">
      <table aria-label="Comparison" className="w-full table-fixed border-collapse text-left max-sm:text-sm">
        <thead className="border-b bg-sunken">
          <tr>
            {candidates.map((one) => (
              <th key={one.place} scope="col" className={`${CELL} py-2 font-semibold`}>
                <span className="block">{one.name}</span>
                <ScoreValue score={one.overall} className="whitespace-normal" />
                <span className="block font-normal text-muted text-sm empty:hidden">
                  {correctionWords(one.corrections, one.model_overall)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ id, label, spread }) => (
          <tbody key={id} className="break-inside-avoid border-b last:border-b-0">
            <tr>
              <th scope="rowgroup" colSpan={candidates.length} className={`${CELL} pt-2.5 font-medium`}>
                {label}
                {spread > 0 ? (
                  <span className="font-normal text-muted text-sm"> – moves the overall by {spread.toFixed(1)}</span>
                ) : null}
              </th>
            </tr>
            <tr>
              {candidates.map((one) => (
                <td key={one.place} className={`${CELL} pt-1 pb-2.5`}>
                  <Rating criterion={one.criteria.find((criterion) => criterion.id === id)} />
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Rating({ criterion }: { criterion: SharedCandidate["criteria"][number] | undefined }) {
  if (!criterion) return <span className="text-muted italic">Not in this version</span>;
  const { score, corrected, status, model_score } = criterion;
  const none = status === "unsupported" ? "Unsupported" : "Insufficient data";
  return (
    <>
      {score === null ? (
        <span className="text-muted italic">{corrected ? "Can't be judged" : none}</span>
      ) : (
        <>
          <span className="font-semibold">{score}</span>
          <ScoreBar score={score} className="mt-1" />
        </>
      )}
      {corrected ? (
        <span className="mt-1 block text-muted text-sm">
          Corrected by a person. The model gave {model_score ?? "no number"}.
        </span>
      ) : null}
    </>
  );
}
