import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";

/** The job that a profile opens with: its newest, passing over cancelled ones while there is another. */
export function shownJob(newestFirst: readonly ScoringJobSummary[]): ScoringJobSummary | undefined {
  return newestFirst.find((job) => job.status !== "cancelled") ?? newestFirst[0];
}
