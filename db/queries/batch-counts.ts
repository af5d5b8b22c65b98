import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Role } from "@/lib/domain/role";
import { isSettled, JOB_STATUSES } from "@/lib/domain/scoring-job";
import type { Transaction } from "../client";
import { modelCalls, rubrics, scoringBatches, scoringBatchItems, scoringJobs } from "../schema";
import { type BatchKey, isWaiting, ofBatch } from "./scoring-batches";

const UNFINISHED = JOB_STATUSES.filter((status) => !isSettled(status));

/** How many of each batch's profiles stand where, and what their jobs cost so far (null: a call's cost is unknown). */
export async function countBatches(tx: Transaction, workspaceId: string, batchIds: string[]) {
  if (batchIds.length === 0) return [];
  const { code, jobId, again, batchId } = scoringBatchItems;
  const has = sql`${code} is null and ${jobId} is not null and not ${again}`;
  const counted = (where: SQL) => sql<number>`(count(*) filter (where ${where}))::int`;
  const inStatus = (status: string) => counted(sql`${has} and ${scoringJobs.status} = ${status}`);
  return tx
    .select({
      batchId,
      total: sql<number>`count(*)::int`,
      waiting: counted(isWaiting),
      pending: inStatus("pending"),
      processing: inStatus("processing"),
      completed: inStatus("completed"),
      failed: inStatus("failed"),
      cancelled: inStatus("cancelled"),
      rejected: counted(sql`${code} is not null`),
      deleted: counted(sql`${has} and ${scoringJobs.id} is null`),
    })
    .from(scoringBatchItems)
    .leftJoin(scoringJobs, and(eq(scoringJobs.workspaceId, workspaceId), eq(scoringJobs.id, jobId)))
    .where(and(eq(scoringBatchItems.workspaceId, workspaceId), inArray(batchId, batchIds)))
    .groupBy(batchId);
}

export type BatchCounts = Awaited<ReturnType<typeof countBatches>>[number];

/** What the calls of a batch's jobs cost so far; null: of one it is unknown. */
export async function costOfBatch(tx: Transaction, { workspaceId, batchId }: BatchKey): Promise<number | null> {
  const { costMicros, outcome } = modelCalls;
  const [row] = await tx
    .select({
      unknown: sql<number>`(count(*) filter (where ${costMicros} is null and ${outcome} is not null))::int`,
      micros: sql<string>`coalesce(sum(${costMicros}), 0)`,
    })
    .from(scoringBatchItems)
    // The ledger outlives the jobs.
    .innerJoin(modelCalls, eq(modelCalls.jobId, scoringBatchItems.jobId))
    .where(ofBatch({ workspaceId, batchId }));
  return row && row.unknown === 0 ? Number(row.micros) : null;
}

/** The profiles that got no job, with the code that says why. */
export function rejectedItems(tx: Transaction, key: BatchKey) {
  return tx
    .select({ profileId: scoringBatchItems.profileId, code: sql<string>`${scoringBatchItems.code}` })
    .from(scoringBatchItems)
    .where(and(ofBatch(key), isNotNull(scoringBatchItems.code)))
    .orderBy(asc(scoringBatchItems.position));
}

export interface BatchRubric {
  name: string;
  role: Role | null;
}

/** Name and role of the rubrics that batches score by. */
export async function batchRubrics(
  tx: Transaction,
  workspaceId: string,
  ids: string[],
): Promise<Map<string, BatchRubric>> {
  if (ids.length === 0) return new Map();
  const found = await tx
    .select({ id: rubrics.id, name: rubrics.name, role: rubrics.role })
    .from(rubrics)
    .where(and(eq(rubrics.workspaceId, workspaceId), inArray(rubrics.id, ids)));
  return new Map(found.map(({ id, ...rubric }) => [id, rubric]));
}

/** How many of a workspace's batches have not finished. */
export async function countOpenBatches(tx: Transaction, workspaceId: string): Promise<number> {
  return tx.$count(scoringBatches, and(eq(scoringBatches.workspaceId, workspaceId), isNull(scoringBatches.finishedAt)));
}

/** How many unfinished jobs a workspace's batches have together. */
export async function countUnfinishedJobs(tx: Transaction, workspaceId: string): Promise<number> {
  const ofBatches = and(eq(scoringJobs.workspaceId, workspaceId), isNotNull(scoringJobs.batchId));
  return tx.$count(scoringJobs, and(ofBatches, inArray(scoringJobs.status, UNFINISHED)));
}
