import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { ledgerOfJob } from "@/db/queries/model-calls";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { ScoringJob } from "@/lib/domain/job-record";
import { logger } from "@/lib/telemetry/logger";
import { assembleJob } from "./assemble-job";
import { dispatchRun } from "./dispatch-run";
import { findVisibleJob } from "./get-scoring-job";
import type { CancelRun, EnqueueScoring } from "./ports";
import { type Settled, settleJob } from "./settle-job";

interface CancelInput {
  principal: Principal;
  jobId: string;
  cancelRun: CancelRun;
  /** Sends the job that goes on in the place of this one; without it the sweep does. */
  enqueue?: EnqueueScoring;
  once?: Once<ScoringJob> | undefined;
  now: Date;
}

/**
 * Cancels a job that has not settled; again, the same answer. A call under way ends by itself and its cost counts.
 * Throws JOB_NOT_FOUND, JOB_NOT_CANCELLABLE.
 */
export async function cancelScoringJob(input: CancelInput): Promise<ScoringJob> {
  const { principal, jobId, cancelRun, enqueue, once, now } = input;
  const { workspaceId } = principal;
  const key = { workspaceId, jobId };
  let settled = null as Settled | null;
  const job = await onceInWorkspace(workspaceId, once, async (tx) => {
    await findVisibleJob(tx, { principal, jobId });
    settled = await settleJob(tx, key, "cancelled", { cancelledAt: now, waitingReason: null });
    const row = settled?.job ?? (await findVisibleJob(tx, { principal, jobId }));
    if (row.status !== "cancelled") {
      throw new AppError("JOB_NOT_CANCELLABLE", `Only an unfinished job can be cancelled; this one is ${row.status}.`);
    }
    return assembleJob(row, await ledgerOfJob(tx, workspaceId, jobId));
  });
  if (settled) await tellEngine(jobId, cancelRun);
  if (settled?.next && enqueue) await dispatchRun(settled.next, enqueue);
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
