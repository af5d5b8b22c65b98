import { sql } from "drizzle-orm";
import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { type BatchRow, changeBatch, lockBatch } from "@/db/queries/scoring-batches";
import { scoringBatches } from "@/db/schema";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { dispatchBatch } from "./dispatch-batch";
import { type BatchView, findVisibleBatch, viewBatch } from "./get-batch";
import type { EnqueueBatch } from "./ports";

interface Input {
  principal: Principal;
  batchId: string;
  enqueue: EnqueueBatch;
  once?: Once<BatchView> | undefined;
  now: Date;
}

/**
 * Cancels what is left of a batch: profiles that wait get no job, unfinished jobs are cancelled in the background; what is
 * done stays. Again, the same answer. Throws BATCH_NOT_FOUND, CONFLICT for a batch that has finished.
 */
export async function cancelBatch({ principal, batchId, enqueue, once, now }: Input): Promise<BatchView> {
  const { workspaceId } = principal;
  const key = { workspaceId, batchId };
  let cancelled = null as BatchRow | null;
  const view = await onceInWorkspace(workspaceId, once, async (tx) => {
    await findVisibleBatch(tx, { principal, batchId });
    const row = await lockBatch(tx, key);
    if (row?.finishedAt && !row.cancelledAt) {
      throw new AppError("CONFLICT", "This batch has finished: nothing is left to cancel.");
    }
    if (row && !row.cancelledAt) {
      const dispatch = sql`${scoringBatches.dispatch} + 1`;
      cancelled = await changeBatch(tx, key, { cancelledAt: now, advancedAt: now, dispatch });
    }
    return viewBatch(tx, await findVisibleBatch(tx, { principal, batchId }));
  });
  if (cancelled) await dispatchBatch(cancelled, enqueue);
  return view;
}
