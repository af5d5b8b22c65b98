import type { Principal } from "@/lib/domain/access";
import type { ScoringJob } from "@/lib/domain/job-record";
import { isSettled } from "@/lib/domain/scoring-job";
import { getScoringJob } from "./get-scoring-job";
import type { HeldReads } from "./held-reads";

interface AwaitInput {
  principal: Principal;
  jobId: string;
  /** How long the caller is willing to wait; 0: not at all. */
  seconds: number;
  /** Versions that the caller has: any other is news. null: only a settled job is. */
  known: number[] | null;
  /** Aborted when the caller leaves. */
  signal: AbortSignal;
  held: HeldReads;
}

/**
 * A job, once there is news of it or the time is up. No database connection is held meanwhile.
 * Throws JOB_NOT_FOUND at once.
 * @returns the job, and whether the wish to wait was granted.
 */
export async function awaitScoringJob(input: AwaitInput): Promise<{ job: ScoringJob; granted: boolean }> {
  const { jobId, seconds, known, signal } = input;
  const isNews = (job: Pick<ScoringJob, "version" | "status">) =>
    known === null ? isSettled(job.status) : !known.includes(job.version);
  // Before the first read: a change between the two is heard.
  const hold = seconds > 0 ? input.held.hold({ jobId, isNews, seconds, signal }) : null;
  try {
    const job = await getScoringJob(input);
    if (!hold || isNews(job)) return { job, granted: hold !== null };
    await hold.ended;
    return { job: signal.aborted ? job : await getScoringJob(input), granted: true };
  } finally {
    hold?.release();
  }
}
