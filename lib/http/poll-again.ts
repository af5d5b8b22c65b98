import { isSettled, type JobStatus } from "@/lib/domain/scoring-job";

const LONGEST_SECONDS = 15;

/** `Retry-After` for a job that isn't settled: 1 s after a change, then 2, 4, 8, at most 15: as long as nothing has happened. */
export function pollAgainAfter(job: { status: JobStatus; updatedAt: Date }, now: Date): Record<string, string> {
  if (isSettled(job.status)) return {};
  const quiet = Math.max(0, now.getTime() - job.updatedAt.getTime()) / 1_000;
  const seconds = Math.min(LONGEST_SECONDS, 2 ** Math.floor(Math.log2(Math.max(1, quiet))));
  return { "retry-after": String(seconds) };
}
