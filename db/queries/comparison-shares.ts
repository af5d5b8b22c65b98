import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import type { CursorValue } from "../cursor";
import {
  comparisonShareScores,
  comparisonShares,
  comparisonShareViews,
  profiles,
  rubrics,
  scoringJobs,
} from "../schema";

export type ShareRow = typeof comparisonShares.$inferSelect;

export interface ShareKey {
  workspaceId: string;
  shareId: string;
}

const isShare = ({ workspaceId, shareId }: ShareKey) =>
  and(eq(comparisonShares.workspaceId, workspaceId), eq(comparisonShares.id, shareId));
const isActive = (now: Date) => and(isNull(comparisonShares.revokedAt), gt(comparisonShares.expiresAt, now));

export async function insertShare(
  tx: Transaction,
  share: typeof comparisonShares.$inferInsert,
  jobIds: string[],
): Promise<ShareRow> {
  const [made] = await tx.insert(comparisonShares).values(share).returning();
  if (!made) throw new Error("the insert of a share returned no row");
  const { workspaceId, id: shareId } = made;
  await tx
    .insert(comparisonShareScores)
    .values(jobIds.map((jobId, at) => ({ workspaceId, shareId, place: at + 1, jobId })));
  return made;
}

export async function countActiveShares(tx: Transaction, workspaceId: string, now: Date): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(comparisonShares)
    .where(and(eq(comparisonShares.workspaceId, workspaceId), isActive(now)));
  return row?.total ?? 0;
}

/** A share whose every score that is left was asked for by this service account; undefined: any. */
const seenBy = (account: string | null): SQL | undefined =>
  account === null
    ? undefined
    : sql`not exists (select from ${comparisonShareScores} s join ${scoringJobs} j on j.id = s.job_id
        where s.share_id = ${comparisonShares.id} and j.created_by_account is distinct from ${account})`;

/** A page of a workspace's shares, newest first, with the names of their rubrics. */
export function selectShares(
  tx: Transaction,
  asked: { workspaceId: string; account: string | null; limit: number; after: CursorValue[] | null },
) {
  const [created, id] = asked.after ?? [];
  const earlier =
    id === undefined
      ? undefined
      : sql`(${comparisonShares.createdAt}, ${comparisonShares.id}) < (${created}::timestamptz, ${id}::uuid)`;
  return tx
    .select({ share: comparisonShares, rubricName: rubrics.name })
    .from(comparisonShares)
    .innerJoin(rubrics, eq(rubrics.id, comparisonShares.rubricId))
    .where(and(eq(comparisonShares.workspaceId, asked.workspaceId), seenBy(asked.account), earlier))
    .orderBy(desc(comparisonShares.createdAt), desc(comparisonShares.id))
    .limit(asked.limit);
}

export async function findShare(tx: Transaction, key: ShareKey, account: string | null): Promise<ShareRow | null> {
  const [found] = await tx
    .select()
    .from(comparisonShares)
    .where(and(isShare(key), seenBy(account)));
  return found ?? null;
}

/** Across workspaces: for `asSystem` alone. */
export async function findShareByToken(tx: Transaction, tokenHash: string): Promise<ShareRow | null> {
  const [found] = await tx.select().from(comparisonShares).where(eq(comparisonShares.tokenHash, tokenHash));
  return found ?? null;
}

/** The places of some shares in their order, each with who stands there still; nobody: erased, or the score's time is over. */
export async function placesOf(tx: Transaction, workspaceId: string, shareIds: string[]) {
  if (shareIds.length === 0) return [];
  const { shareId, place } = comparisonShareScores;
  const isThere = and(eq(scoringJobs.id, comparisonShareScores.jobId), isNotNull(scoringJobs.parsedScore));
  const isSomebody = and(eq(profiles.id, scoringJobs.profileId), isNull(profiles.erasedAt));
  return tx
    .select({ shareId, place, jobId: scoringJobs.id, profileId: profiles.id, name: profiles.fullName })
    .from(comparisonShareScores)
    .leftJoin(scoringJobs, isThere)
    .leftJoin(profiles, isSomebody)
    .where(and(eq(comparisonShareScores.workspaceId, workspaceId), inArray(shareId, shareIds)))
    .orderBy(asc(shareId), asc(place));
}

/** Counts a view of an active share, and notes when it was. @returns whether it is active still. */
export async function recordView(tx: Transaction, key: ShareKey, now: Date, kept: number): Promise<boolean> {
  const [viewed] = await tx
    .update(comparisonShares)
    .set({ views: sql`${comparisonShares.views} + 1`, lastViewedAt: now })
    .where(and(isShare(key), isActive(now)))
    .returning({ number: comparisonShares.views });
  if (!viewed) return false;
  const { shareId, number } = comparisonShareViews;
  await tx.insert(comparisonShareViews).values({ ...key, number: viewed.number, viewedAt: now });
  const old = and(eq(shareId, key.shareId), lt(number, viewed.number - kept + 1));
  if (viewed.number > kept) await tx.delete(comparisonShareViews).where(old);
  return true;
}

/** A page of a share's views, the latest first. */
export function selectViews(tx: Transaction, { shareId, workspaceId }: ShareKey, limit: number, below: number | null) {
  const { number, viewedAt } = comparisonShareViews;
  const isOf = and(eq(comparisonShareViews.workspaceId, workspaceId), eq(comparisonShareViews.shareId, shareId));
  return tx
    .select({ number, viewedAt })
    .from(comparisonShareViews)
    .where(and(isOf, below === null ? undefined : lt(number, below)))
    .orderBy(desc(number))
    .limit(limit);
}

/** @returns whether it was active. */
export async function revokeShare(tx: Transaction, key: ShareKey, now: Date): Promise<boolean> {
  const rows = await tx
    .update(comparisonShares)
    .set({ revokedAt: now })
    .where(and(isShare(key), isActive(now)))
    .returning({ id: comparisonShares.id });
  return rows.length > 0;
}

/** Deletes shares whose time was over before then, with their views. @returns how many. */
export async function deleteEndedShares(tx: Transaction, before: Date, limit: number): Promise<number> {
  const ended = tx
    .select({ id: comparisonShares.id })
    .from(comparisonShares)
    .where(lt(comparisonShares.expiresAt, before))
    .limit(limit)
    .for("update", { skipLocked: true });
  const gone = await tx
    .delete(comparisonShares)
    .where(inArray(comparisonShares.id, ended))
    .returning({ id: comparisonShares.id });
  return gone.length;
}
