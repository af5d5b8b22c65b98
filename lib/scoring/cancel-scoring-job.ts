import { inWorkspace } from "@/db/in-workspace";
import { ledgerOfJob } from "@/db/queries/model-calls";
import { recordEvent } from "@/db/queries/outbox";
import { moveJob } from "@/db/queries/scoring-jobs";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { ScoringJob } from "@/lib/domain/job-record";
import { logger } from "@/lib/telemetry/logger";
import { assembleJob } from "./assemble-job";
import { findVisibleJob } from "./get-scoring-job";
import type { CancelRun } from "./ports";

interface CancelInput {
  principal: Principal;
  jobId: string;
  cancelRun: CancelRun;
  now: Date;
}

/**
 * Cancels a job that has not settled; again, the same answer. A call under way ends by itself and its cost counts.
 * Throws JOB_NOT_FOUND, JOB_NOT_CANCELLABLE.
 */
export async function cancelScoringJob({ principal, jobId, cancelRun, now }: CancelInput): Promise<ScoringJob> {
  const { workspaceId } = principal;
  const key = { workspaceId, jobId };
  const { job, won } = await inWorkspace(workspaceId, async (tx) => {
    await findVisibleJob(tx, { principal, jobId });
    const moved = await moveJob(tx, key, "cancelled", { cancelledAt: now, waitingReason: null });
    if (moved) await recordEvent(tx, { ...key, event: "scoring_job.cancelled" });
    const row = moved ?? (await findVisibleJob(tx, { principal, jobId }));
    if (row.status !== "cancelled") {
      throw new AppError("JOB_NOT_CANCELLABLE", `Only an unfinished job can be cancelled; this one is ${row.status}.`);
    }
    return { job: assembleJob(row, await ledgerOfJob(tx, workspaceId, jobId)), won: moved !== null };
  });
  if (won) await tellEngine(jobId, cancelRun);
  return job;
}

/** The row is what counts: a run that never hears of it finds its writes fenced off. */
async function tellEngine(jobId: string, cancelRun: CancelRun): Promise<void> {
  try {
    await cancelRun({ jobId });
  } catch (error) {
    logger().warn({ jobId, err: error }, "The engine was not told of a cancellation; the run will end without effect");
  }
}
