import { compareCriteria } from "@/lib/domain/compare-scores";
import type { ComparedCandidate } from "@/lib/domain/compared-score";
import { CompareCell } from "./compare-cell";
import { CompareHead } from "./compare-head";

interface CompareTableProps {
  candidates: readonly ComparedCandidate[];
  /** Letters stand in the place of the names. */
  hidden: boolean;
}

/** The criteria as rows, what sets the candidates apart first; the candidates as columns, on aligned bars. */
export function CompareTable({ candidates, hidden }: CompareTableProps) {
  const rows = compareCriteria(candidates.map(({ score }) => score));
  return (
    <div className="relative overflow-x-auto rounded-lg border bg-surface shadow-sm">
      <table aria-label="Comparison" className="w-full min-w-160 table-fixed border-collapse text-left">
        <thead className="border-b bg-sunken">
          <tr>
            <th scope="col" className="w-44 px-3 pt-3 pb-2 align-top font-medium text-muted text-sm">
              Criterion
            </th>
            {candidates.map((candidate) => (
              <th key={candidate.jobId} scope="col" className="px-3 py-2 align-top font-semibold">
                <CompareHead candidate={candidate} linked={!hidden} />
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
              {candidates.map(({ jobId, score }) => (
                <td key={jobId} className="px-3 py-3">
                  <CompareCell criterion={score.criteria.find((one) => one.id === row.id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
