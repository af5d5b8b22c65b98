import { eq, sql } from "drizzle-orm";
import { inWorkspace } from "@/db/in-workspace";
import { countBatches, countUnfinishedJobs } from "@/db/queries/batch-counts";
import { recordEvent } from "@/db/queries/outbox";
import {
  type BatchKey,
  type BatchRow,
  changeBatch,
  hasErasedPerson,
  lockBatch,
  mayCreatorGoOn,
  rejectWaiting,
  unfinishedJobs,
} from "@/db/queries/scoring-batches";
import { scoringBatches } from "@/db/schema";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import { cancelScoringJob } from "@/lib/scoring/cancel-scoring-job";
import { dispatchRun } from "@/lib/scoring/dispatch-run";
import type { CancelRun, EnqueueScoring } from "@/lib/scoring/ports";
import { creatorAsPrincipal, startNextItem } from "./start-item";

interface World {
  enqueue: EnqueueScoring;
  cancelRun: CancelRun;
  now: Date;
}

export interface Advance {
  /** Nothing is left to do, or another run looks after it. */
  ended: boolean;
  /** How many profiles had their turn. */
  moved: number;
}

/**
 * Takes a batch one step on: starts as many jobs as there is room for, or ends those of a cancelled batch, and finishes
 * the batch once nothing is left. Safe to run again, and by two at once. `dispatch` fences off an earlier run.
 */
export async function advanceBatch(key: BatchKey, dispatch: number, world: World): Promise<Advance> {
  const { workspaceId } = key;
  const isMine = eq(scoringBatches.dispatch, dispatch);
  const batch = await inWorkspace(workspaceId, (tx) => changeBatch(tx, key, { advancedAt: world.now }, isMine));
  if (!batch || batch.finishedAt) return { ended: true, moved: 0 };
  const isOver = batch.cancelledAt !== null || (await endOfLeft(batch, world.now));
  const moved = isOver ? await endRest(batch, world) : await startSome(batch, world);
  return { ended: await finishIfDone(key, world.now), moved };
}

/** Whose key was revoked, or who may score no more, gives nobody a turn: their batch is cancelled. */
async function endOfLeft(batch: BatchRow, now: Date): Promise<boolean> {
  const { workspaceId, id: batchId } = batch;
  return inWorkspace(workspaceId, async (tx) => {
    if (await mayCreatorGoOn(tx, batch)) return false;
    await changeBatch(tx, { workspaceId, batchId }, { cancelledAt: now });
    return true;
  });
}

async function startSome(batch: BatchRow, { enqueue, now }: World): Promise<number> {
  const key = { workspaceId: batch.workspaceId, batchId: batch.id };
  const running = await inWorkspace(key.workspaceId, (tx) => countUnfinishedJobs(tx, key.workspaceId));
  let room = LIMITS.batchJobsAtOnce - running;
  let moved = 0;
  const sent: Promise<void>[] = [];
  while (room > 0 && moved < LIMITS.batchTurnsAStep) {
    const turn = await startNextItem(batch, now).catch(waitsWith);
    if (!turn) break;
    moved += 1;
    if (turn.job?.status !== "pending") continue;
    room -= 1;
    if (turn.job.leaderId === null) sent.push(dispatchRun(turn.job, enqueue));
  }
  await Promise.all(sent);
  return moved;
}

/** The provider is paused, say: the turn comes later. */
function waitsWith(error: unknown): null {
  if (error instanceof AppError) return null;
  throw error;
}

async function endRest(batch: BatchRow, { cancelRun, enqueue, now }: World): Promise<number> {
  const key = { workspaceId: batch.workspaceId, batchId: batch.id };
  const running = await inWorkspace(key.workspaceId, async (tx) => {
    await rejectWaiting(tx, key, "BATCH_CANCELLED");
    return unfinishedJobs(tx, key, LIMITS.batchTurnsAStep);
  });
  const principal = creatorAsPrincipal(batch);
  for (const jobId of running) {
    // Settled meanwhile: that is as well.
    await cancelScoringJob({ principal, jobId, cancelRun, enqueue, now }).catch(waitsWith);
  }
  return running.length;
}

/** From the counts, whoever looks: no crash can skip it. */
async function finishIfDone(key: BatchKey, now: Date): Promise<boolean> {
  return inWorkspace(key.workspaceId, async (tx) => {
    const batch = await lockBatch(tx, key);
    const [counts] = await countBatches(tx, key.workspaceId, [key.batchId]);
    const isDone = counts && counts.waiting + counts.pending + counts.processing === 0;
    if (!isDone) return false;
    if (!batch?.finishedAt) {
      const forgets = await hasErasedPerson(tx, key);
      const request = sql`${scoringBatches.request} - 'prompt' - 'response_schema'`;
      await changeBatch(tx, key, { finishedAt: now, ...(forgets && { request }) });
      await recordEvent(tx, { workspaceId: key.workspaceId, jobId: key.batchId, event: "scoring_batch.completed" });
    }
    return true;
  });
}
