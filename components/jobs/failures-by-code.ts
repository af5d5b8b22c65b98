import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import type { JobErrorCode } from "@/lib/domain/errors";

/** How many jobs failed for each reason, the most frequent first; of equal ones the newest. */
export function failuresByCode(
  rows: readonly Pick<ScoringJobSummary, "status" | "error_code">[],
): { code: JobErrorCode; jobs: number }[] {
  const counts = new Map<JobErrorCode, number>();
  for (const { status, error_code: code } of rows)
    if (status === "failed" && code) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, jobs]) => ({ code, jobs })).sort((a, b) => b.jobs - a.jobs);
}
