import { ScoreBar, ScoreValue } from "@/components/ui/score";
import { compareCriteria } from "@/lib/domain/compare-scores";
import type { CriterionScore } from "@/lib/domain/parsed-score";
import type { Candidate } from "./candidate";

interface CompareTableProps {
  candidates: readonly Candidate[];
  nameOf: (at: number) => string;
}

/** The criteria as rows, what sets the candidates apart first; the candidates as columns, on aligned bars. */
export function CompareTable({ candidates, nameOf }: CompareTableProps) {
  const rows = compareCriteria(candidates.map(({ score }) => score));
  return (
    <div className="relative overflow-x-auto rounded-lg border bg-surface shadow-sm">
      <table aria-label="Comparison" className="w-full min-w-160 table-fixed border-collapse text-left">
        <thead className="border-b bg-sunken">
          <tr>
            <th scope="col" className="w-44 px-3 py-2 font-medium text-muted text-sm">
              Criterion
            </th>
            {candidates.map((candidate, at) => (
              <th key={candidate.profileId} scope="col" className="px-3 py-2 align-top font-semibold">
                <span className="block break-words">{nameOf(at)}</span>
                <ScoreValue score={candidate.score.overall?.score ?? null} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map((row) => (
            <tr key={row.id} className="align-top">
              <th scope="row" className="px-3 py-3 font-medium">
                {row.label}
                {row.spread > 0 ? (
                  <span className="block font-normal text-muted text-sm">
                    {row.spread.toFixed(1)} apart in the overall
                  </span>
                ) : null}
              </th>
              {candidates.map(({ profileId, score }) => (
                <td key={profileId} className="px-3 py-3">
                  <CriterionCell criterion={score.criteria.find((one) => one.id === row.id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CriterionCell({ criterion }: { criterion: CriterionScore | undefined }) {
  if (!criterion || criterion.score === null) {
    const why = criterion?.status === "unsupported" ? "Unsupported" : "Insufficient data";
    return <span className="text-muted italic">{criterion ? why : "Not in this version"}</span>;
  }
  const found = criterion.evidence.filter(({ match }) => match !== "rejected");
  return (
    <>
      <span className="font-semibold">{criterion.score}</span>
      <ScoreBar score={criterion.score} className="mt-1" />
      {found.length > 0 ? (
        <details className="mt-1.5">
          <summary className="rounded-sm py-[3px] text-muted text-sm hover:text-text">
            {found.length === 1 ? "1 quote" : `${found.length} quotes`}
            <span className="sr-only"> for {criterion.label}</span>
          </summary>
          <ul className="mt-1 space-y-1.5">
            {found.map(({ quote, start }) => (
              <li key={`${start} ${quote}`} className="break-words border-field border-l-2 pl-2 text-sm">
                “{quote}”
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
