import { decodeCursor, encodeCursor } from "@/db/cursor";
import { inWorkspace } from "@/db/in-workspace";
import { type BatchCounts, type BatchRubric, batchRubrics, countBatches } from "@/db/queries/batch-counts";
import { type BatchRow, selectBatches } from "@/db/queries/scoring-batches";
import type { Principal } from "@/lib/domain/access";
import { visibleBatches } from "./get-batch";

export interface ListedBatch {
  batch: BatchRow;
  counts: BatchCounts;
  rubric: BatchRubric | null;
}

/** A page of the workspace's batches, newest first. Throws INVALID_CURSOR for a cursor of another list. */
export async function listBatches(input: {
  principal: Principal;
  query: { limit: number; cursor?: string | undefined };
}): Promise<{ rows: ListedBatch[]; nextCursor: string | null }> {
  const { workspaceId } = input.principal;
  const { limit, cursor } = input.query;
  const bind = { list: "scoring-batches" };
  const [createdAt, id] = cursor === undefined ? [] : decodeCursor(cursor, bind, workspaceId);
  const after = cursor === undefined ? null : { createdAt: String(createdAt), id: String(id) };
  return inWorkspace(workspaceId, async (tx) => {
    const visible = visibleBatches(input.principal);
    const found = await selectBatches(tx, { workspaceId, visible, limit: limit + 1, after });
    const batches = found.slice(0, limit);
    const counts = new Map(
      (
        await countBatches(
          tx,
          workspaceId,
          batches.map((one) => one.id),
        )
      ).map((one) => [one.batchId, one]),
    );
    const rubrics = await batchRubrics(
      tx,
      workspaceId,
      batches.flatMap((one) => one.rubricId ?? []),
    );
    const rows = batches.flatMap((batch) => {
      const counted = counts.get(batch.id);
      return counted ? [{ batch, counts: counted, rubric: rubrics.get(batch.rubricId ?? "") ?? null }] : [];
    });
    const last = found.length > limit ? batches.at(-1) : undefined;
    const values = last && [last.createdAt.toISOString(), last.id];
    return { rows, nextCursor: values ? encodeCursor({ values, bind }, workspaceId) : null };
  });
}
