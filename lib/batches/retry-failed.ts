import { sql } from "drizzle-orm";
import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { type BatchRow, changeBatch, lockBatch, takeUpFailed } from "@/db/queries/scoring-batches";
import { scoringBatches } from "@/db/schema";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import type { Meter } from "@/lib/domain/rate-limit";
import { takeBatchPoints } from "@/lib/scoring/take-points";
import { dispatchBatch } from "./dispatch-batch";
import { findVisibleBatch } from "./get-batch";
import type { EnqueueBatch } from "./ports";

/** Refusals that a later try may escape. */
const PASSING = ["BUDGET_EXCEEDED", "RUBRIC_NOT_PUBLISHED", "MODEL_NOT_ALLOWED"];

interface Input {
  principal: Principal;
  batchId: string;
  enqueue: EnqueueBatch;
  meter?: Meter;
  once?: Once<{ batch: BatchRow; retried: number }> | undefined;
  now: Date;
}

/**
 * Takes up what failed in a batch: each failed job that may be retried, and profiles that were refused for a passing reason.
 * Throws BATCH_NOT_FOUND, RATE_LIMITED, CONFLICT for one that was cancelled, or in which nothing failed.
 */
export async function retryFailedOfBatch({ principal, batchId, enqueue, meter, once, now }: Input) {
  const { workspaceId } = principal;
  const key = { workspaceId, batchId };
  const taken = await onceInWorkspace(workspaceId, once, async (tx) => {
    await findVisibleBatch(tx, { principal, batchId });
    const row = await lockBatch(tx, key);
    if (row?.cancelledAt) throw new AppError("CONFLICT", "This batch was cancelled. Start a new one.");
    const retried = await takeUpFailed(tx, key, LIMITS.retriesPerJob, PASSING);
    if (retried === 0) throw new AppError("CONFLICT", "Nothing in this batch has failed that could be retried.");
    await takeBatchPoints(tx, { principal, meter, points: retried });
    const dispatch = sql`${scoringBatches.dispatch} + 1`;
    const batch = await changeBatch(tx, key, { finishedAt: null, advancedAt: now, dispatch });
    if (!batch) throw new Error("a batch vanished while it was held");
    return { batch, retried };
  });
  await dispatchBatch(taken.batch, enqueue);
  return taken;
}
