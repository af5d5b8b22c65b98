import { Card } from "@/components/ui/card";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { FailureGroup } from "./failure-group";
import { failuresByCode } from "./failures-by-code";
import type { JobListState } from "./job-list-state";

interface FailureGroupsProps {
  rows: readonly ScoringJobSummary[];
  /** There are more than these. */
  hasMore: boolean;
  state: JobListState;
}

/** The failed jobs of a list by their reason, the most frequent first, each with what to do about it. */
export function FailureGroups({ rows, hasMore, state }: FailureGroupsProps) {
  const groups = failuresByCode(rows);
  // While the filter is new, the rows of the former one still stand.
  if (groups.length === 0) return null;
  return (
    <Card aria-label="Failures by reason" className="mb-3">
      <ul className="divide-y">
        {groups.map(({ code, jobs }) => (
          <FailureGroup key={code} code={code} count={`${jobs}${hasMore ? "+" : ""}`} among={state} />
        ))}
      </ul>
    </Card>
  );
}
