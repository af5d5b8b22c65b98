import { isSettled, type JobStatus } from "@/lib/domain/scoring-job";

const LONGEST_SECONDS = 15;

/** `Retry-After` for a job that isn't settled: 1 s for a young one, then 2, 4, 8, at most 15, as long as it has lived. */
export function pollAgainAfter(job: { status: JobStatus; created_at: string }, now: Date): Record<string, string> {
  if (isSettled(job.status)) return {};
  const lived = Math.max(0, now.getTime() - Date.parse(job.created_at)) / 1_000;
  const seconds = Math.min(LONGEST_SECONDS, 2 ** Math.floor(Math.log2(Math.max(1, lived))));
  return { "retry-after": String(seconds) };
}
