import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";

/** Whom a job is about, as far as it may be told. */
export function jobTitle(job: Pick<ScoringJobSummary, "profile_name">): string {
  return job.profile_name ?? "Erased profile";
}
