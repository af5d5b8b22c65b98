import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, ne, type SQL, sql } from "drizzle-orm";
import { isSettled, JOB_STATUSES } from "@/lib/domain/scoring-job";
import type { Transaction } from "../client";
import { apiKeys, memberships, profiles, scoringBatches, scoringBatchItems, scoringJobs } from "../schema";

export type BatchRow = typeof scoringBatches.$inferSelect;
export type NewBatch = typeof scoringBatches.$inferInsert;
export type BatchItem = typeof scoringBatchItems.$inferSelect;

export interface BatchKey {
  workspaceId: string;
  batchId: string;
}

const isBatch = ({ workspaceId, batchId }: BatchKey) =>
  and(eq(scoringBatches.workspaceId, workspaceId), eq(scoringBatches.id, batchId));
/** The items of a batch. */
export const ofBatch = ({ workspaceId, batchId }: BatchKey) =>
  and(eq(scoringBatchItems.workspaceId, workspaceId), eq(scoringBatchItems.batchId, batchId));
/** Items whose turn is still to come. */
export const isWaiting = sql`${scoringBatchItems.code} is null and (${scoringBatchItems.jobId} is null or ${scoringBatchItems.again})`;

const UNFINISHED = JOB_STATUSES.filter((status) => !isSettled(status));

/** Which of these profiles the workspace has. */
export async function knownProfiles(tx: Transaction, workspaceId: string, ids: string[]): Promise<Set<string>> {
  const found = await tx
    .select({ id: profiles.id })
    .from(profiles)
    .where(and(eq(profiles.workspaceId, workspaceId), inArray(profiles.id, ids), isNull(profiles.erasedAt)));
  return new Set(found.map(({ id }) => id));
}

export async function insertBatch(tx: Transaction, batch: NewBatch, profileIds: string[]): Promise<BatchRow> {
  const [row] = await tx.insert(scoringBatches).values(batch).returning();
  if (!row) throw new Error("the insert of a batch returned no row");
  const { workspaceId, id: batchId } = row;
  const items = profileIds.map((profileId, at) => ({ workspaceId, batchId, position: at + 1, profileId }));
  await tx.insert(scoringBatchItems).values(items);
  return row;
}

export async function findBatch(tx: Transaction, key: BatchKey, visible?: SQL): Promise<BatchRow | null> {
  const [row] = await tx
    .select()
    .from(scoringBatches)
    .where(and(isBatch(key), visible));
  return row ?? null;
}

/** The batch's row, held until the transaction ends: who finishes it and who takes it up again go one after the other. */
export async function lockBatch(tx: Transaction, key: BatchKey): Promise<BatchRow | null> {
  const [row] = await tx.select().from(scoringBatches).where(isBatch(key)).for("update");
  return row ?? null;
}

/** A page of batches, newest first. */
export function selectBatches(
  tx: Transaction,
  listing: {
    workspaceId: string;
    visible: SQL | undefined;
    limit: number;
    after: { createdAt: string; id: string } | null;
  },
): Promise<BatchRow[]> {
  const { workspaceId, visible, limit, after } = listing;
  const later = after
    ? sql`(${scoringBatches.createdAt}, ${scoringBatches.id}) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`
    : undefined;
  return tx
    .select()
    .from(scoringBatches)
    .where(and(eq(scoringBatches.workspaceId, workspaceId), visible, later))
    .orderBy(desc(scoringBatches.createdAt), desc(scoringBatches.id))
    .limit(limit);
}

/** The next profile whose turn it is, held until the transaction ends; another's hands are passed over. */
export async function nextItem(tx: Transaction, key: BatchKey): Promise<BatchItem | null> {
  const [row] = await tx
    .select()
    .from(scoringBatchItems)
    .where(and(ofBatch(key), isWaiting))
    .orderBy(asc(scoringBatchItems.position))
    .limit(1)
    .for("update", { skipLocked: true });
  return row ?? null;
}

export async function changeItem(tx: Transaction, item: BatchItem, change: Partial<BatchItem>): Promise<void> {
  const { workspaceId, batchId, position } = item;
  await tx
    .update(scoringBatchItems)
    .set(change)
    .where(and(ofBatch({ workspaceId, batchId }), eq(scoringBatchItems.position, position)));
}

/** Ends what has not had its turn: it gets no job, or no further run. */
export async function rejectWaiting(tx: Transaction, key: BatchKey, code: string): Promise<void> {
  await tx
    .update(scoringBatchItems)
    .set({ again: false })
    .where(and(ofBatch(key), scoringBatchItems.again));
  await tx
    .update(scoringBatchItems)
    .set({ code })
    .where(and(ofBatch(key), isNull(scoringBatchItems.jobId), isNull(scoringBatchItems.code)));
}

/** Whether who asked for a batch may still ask: a key that is not revoked, a member who may score. */
export async function mayCreatorGoOn(tx: Transaction, batch: BatchRow): Promise<boolean> {
  const { workspaceId, createdByKey, createdByUser } = batch;
  if (createdByKey) {
    return (await tx.$count(apiKeys, and(eq(apiKeys.id, createdByKey), isNull(apiKeys.revokedAt)))) > 0;
  }
  const member = and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, createdByUser ?? ""));
  return createdByUser !== null && (await tx.$count(memberships, and(member, ne(memberships.role, "viewer")))) > 0;
}

/** Ids of some of a batch's unfinished jobs. */
export async function unfinishedJobs(tx: Transaction, key: BatchKey, limit: number): Promise<string[]> {
  const found = await tx
    .select({ id: scoringJobs.id })
    .from(scoringJobs)
    .where(
      and(
        eq(scoringJobs.workspaceId, key.workspaceId),
        eq(scoringJobs.batchId, key.batchId),
        inArray(scoringJobs.status, UNFINISHED),
      ),
    )
    .limit(limit);
  return found.map(({ id }) => id);
}

/** Gives what failed its turn again: failed jobs that may be retried, and profiles that were rejected with one of `codes`. */
export async function takeUpFailed(tx: Transaction, key: BatchKey, retries: number, codes: string[]): Promise<number> {
  const failed = tx
    .select({ id: scoringJobs.id })
    .from(scoringJobs)
    .where(
      and(
        eq(scoringJobs.workspaceId, key.workspaceId),
        eq(scoringJobs.batchId, key.batchId),
        eq(scoringJobs.status, "failed"),
        lt(scoringJobs.retryCount, retries),
        isNull(scoringJobs.erasedAt),
      ),
    );
  const again = await tx
    .update(scoringBatchItems)
    .set({ again: true })
    .where(and(ofBatch(key), eq(scoringBatchItems.again, false), inArray(scoringBatchItems.jobId, failed)))
    .returning({ position: scoringBatchItems.position });
  const anew = await tx
    .update(scoringBatchItems)
    .set({ code: null })
    .where(and(ofBatch(key), inArray(scoringBatchItems.code, codes)))
    .returning({ position: scoringBatchItems.position });
  return again.length + anew.length;
}

/** Forgets what was asked in words of an erased person's finished batches; unfinished ones follow when they finish. */
export async function forgetQuestions(tx: Transaction, workspaceId: string, profileId: string): Promise<void> {
  const ofPerson = tx
    .select({ id: scoringBatchItems.batchId })
    .from(scoringBatchItems)
    .where(and(eq(scoringBatchItems.workspaceId, workspaceId), eq(scoringBatchItems.profileId, profileId)));
  await tx
    .update(scoringBatches)
    .set({ request: sql`${scoringBatches.request} - 'prompt' - 'response_schema'` })
    .where(
      and(
        eq(scoringBatches.workspaceId, workspaceId),
        isNotNull(scoringBatches.finishedAt),
        inArray(scoringBatches.id, ofPerson),
      ),
    );
}

/** Whether somebody of a batch has been erased. */
export async function hasErasedPerson(tx: Transaction, key: BatchKey): Promise<boolean> {
  const rows = await tx
    .select({ id: profiles.id })
    .from(scoringBatchItems)
    .innerJoin(profiles, eq(profiles.id, scoringBatchItems.profileId))
    .where(and(ofBatch(key), isNotNull(profiles.erasedAt)))
    .limit(1);
  return rows.length > 0;
}

export async function changeBatch(
  tx: Transaction,
  key: BatchKey,
  change: Partial<Omit<NewBatch, "id" | "workspaceId" | "dispatch" | "request">> & { dispatch?: SQL; request?: SQL },
  fence?: SQL,
): Promise<BatchRow | null> {
  const [row] = await tx
    .update(scoringBatches)
    .set(change)
    .where(and(isBatch(key), fence))
    .returning();
  return row ?? null;
}

/** Takes unfinished batches that nobody has looked after for a while, and counts their next dispatch. */
export function claimNeglected(tx: Transaction, { now, seconds }: { now: Date; seconds: number }): Promise<BatchRow[]> {
  const neglected = tx
    .select({ id: scoringBatches.id })
    .from(scoringBatches)
    .where(
      and(isNull(scoringBatches.finishedAt), lt(scoringBatches.advancedAt, new Date(now.getTime() - seconds * 1_000))),
    )
    .limit(100)
    .for("update", { skipLocked: true });
  return tx
    .update(scoringBatches)
    .set({ dispatch: sql`${scoringBatches.dispatch} + 1`, advancedAt: now })
    .where(inArray(scoringBatches.id, neglected))
    .returning();
}
