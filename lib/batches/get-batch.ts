import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import {
  type BatchCounts,
  type BatchRubric,
  batchRubrics,
  costOfBatch,
  countBatches,
  rejectedItems,
} from "@/db/queries/batch-counts";
import { type BatchRow, findBatch } from "@/db/queries/scoring-batches";
import { scoringBatches } from "@/db/schema";
import { jobsOwnerOf, type Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";

/** A batch with all that is counted of it. */
export interface BatchView {
  batch: BatchRow;
  counts: BatchCounts;
  /** null: a free prompt. */
  rubric: BatchRubric | null;
  /** Micro-dollars of its calls so far; null: of one it is unknown. */
  costMicros: number | null;
  rejected: { profileId: string; code: string }[];
}

/** Throws BATCH_NOT_FOUND. */
export function getBatch(input: { principal: Principal; batchId: string }): Promise<BatchView> {
  return inWorkspace(input.principal.workspaceId, async (tx) => viewBatch(tx, await findVisibleBatch(tx, input)));
}

/** What a key with `own_jobs_only` may see of the batches; undefined: all. */
export function visibleBatches(principal: Principal) {
  const owner = jobsOwnerOf(principal);
  return owner === null ? undefined : eq(scoringBatches.createdByAccount, owner);
}

/** Throws BATCH_NOT_FOUND. */
export async function findVisibleBatch(
  tx: Transaction,
  { principal, batchId }: { principal: Principal; batchId: string },
): Promise<BatchRow> {
  const key = { workspaceId: principal.workspaceId, batchId };
  const row = await findBatch(tx, key, visibleBatches(principal));
  if (!row) throw new AppError("BATCH_NOT_FOUND", "No batch has this id.");
  return row;
}

export async function viewBatch(tx: Transaction, batch: BatchRow): Promise<BatchView> {
  const { workspaceId, id: batchId, rubricId } = batch;
  const key = { workspaceId, batchId };
  const [counts] = await countBatches(tx, workspaceId, [batchId]);
  if (!counts) throw new Error("a batch has no items");
  const rubrics = await batchRubrics(tx, workspaceId, rubricId ? [rubricId] : []);
  return {
    batch,
    counts,
    rubric: rubrics.get(rubricId ?? "") ?? null,
    costMicros: await costOfBatch(tx, key),
    rejected: counts.rejected > 0 ? await rejectedItems(tx, key) : [],
  };
}
