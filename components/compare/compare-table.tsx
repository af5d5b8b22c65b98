import type { CSSProperties } from "react";
import { cn } from "@/components/ui/cn";
import { compareCriteria } from "@/lib/domain/compare-scores";
import type { ComparedCandidate } from "@/lib/domain/compared-score";
import { CompareCell } from "./compare-cell";
import { CompareHead } from "./compare-head";

interface CompareTableProps {
  candidates: readonly ComparedCandidate[];
  /** Letters stand in the place of the names. */
  hidden: boolean;
}

/** The criteria's names stay where the candidates are scrolled sideways. */
const NAMES = "sticky left-0 z-10";

/** The criteria as rows, what sets the candidates apart first; the candidates as columns, on aligned bars. */
export function CompareTable({ candidates, hidden }: CompareTableProps) {
  const rows = compareCriteria(candidates.map(({ score }) => score));
  return (
    <div className="relative overflow-x-auto rounded-lg border bg-surface shadow-sm">
      <table
        aria-label="Comparison"
        style={{ "--least": `${8 + candidates.length * 7.25}rem` } as CSSProperties}
        className="w-full min-w-(--least) table-fixed border-collapse text-left sm:min-w-160"
      >
        <thead className="border-b bg-sunken">
          <tr>
            <th
              scope="col"
              className={cn(NAMES, "w-32 bg-sunken px-3 pt-3 pb-2 align-top font-medium text-muted text-sm sm:w-44")}
            >
              Criterion
            </th>
            {candidates.map((candidate) => (
              <th key={candidate.jobId} scope="col" className="px-2 py-2 align-top font-semibold sm:px-3">
                <CompareHead candidate={candidate} linked={!hidden} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map((row) => (
            <tr key={row.id} className="align-top">
              <th
                scope="row"
                className={cn(
                  NAMES,
                  "hyphens-auto break-words bg-surface px-3 py-3 font-medium max-sm:px-2 max-sm:text-sm",
                )}
              >
                {row.label}
                {row.spread > 0 ? (
                  <span className="block font-normal text-muted text-sm">
                    moves the overall by {row.spread.toFixed(1)}
                  </span>
                ) : null}
              </th>
              {candidates.map(({ jobId, score }) => (
                <td key={jobId} className="px-2 py-3 sm:px-3">
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
