import { and, asc, desc, eq, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import type { CursorValue } from "../cursor";
import { accountLinks, users, workspaces } from "../schema";

export type AccountLinkRow = typeof accountLinks.$inferSelect;

/** Of two invitations of one address at once the second waits, and ends the first: it could not see it otherwise. */
export async function lockAddress(tx: Transaction, workspaceId: string, email: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`invite ${workspaceId} ${email}`}, 0))`);
}

export async function insertLink(tx: Transaction, link: typeof accountLinks.$inferInsert): Promise<AccountLinkRow> {
  const [made] = await tx.insert(accountLinks).values(link).returning();
  if (!made) throw new Error("the insert of an account link returned no row");
  return made;
}

const isOpen = (now: Date) =>
  and(isNull(accountLinks.usedAt), isNull(accountLinks.revokedAt), gt(accountLinks.expiresAt, now));

/** A page of a workspace's open invitations, newest first. */
export function selectInvitations(
  tx: Transaction,
  { workspaceId, now, limit, after }: { workspaceId: string; now: Date; limit: number; after: CursorValue[] | null },
): Promise<AccountLinkRow[]> {
  const [created, id] = after ?? [];
  const earlier =
    id === undefined
      ? undefined
      : sql`(${accountLinks.createdAt}, ${accountLinks.id}) < (${created}::timestamptz, ${id}::uuid)`;
  return tx
    .select()
    .from(accountLinks)
    .where(and(eq(accountLinks.workspaceId, workspaceId), eq(accountLinks.kind, "invitation"), isOpen(now), earlier))
    .orderBy(desc(accountLinks.createdAt), desc(accountLinks.id))
    .limit(limit);
}

/** Takes back the open links that `which` names: an invitation by its id or address, resets by their person. */
export async function revokeLinks(
  tx: Transaction,
  workspaceId: string,
  which: { id: string } | { email: string } | { userId: string },
  now: Date,
): Promise<number> {
  const named =
    "id" in which
      ? and(eq(accountLinks.id, which.id), eq(accountLinks.kind, "invitation"))
      : "email" in which
        ? eq(accountLinks.email, which.email)
        : eq(accountLinks.userId, which.userId);
  return revoke(tx, and(eq(accountLinks.workspaceId, workspaceId), named), now);
}

/** Takes back whatever open link would let a person into a workspace: resets, and invitations of their address. */
export async function revokeWaysIn(tx: Transaction, workspaceId: string, userId: string, now: Date): Promise<void> {
  const address = tx.select({ email: users.email }).from(users).where(eq(users.id, userId));
  const theirs = or(eq(accountLinks.userId, userId), inArray(accountLinks.email, address));
  await revoke(tx, and(eq(accountLinks.workspaceId, workspaceId), theirs), now);
}

/** Ends every open link by which a person could choose a password. Across workspaces: for `asSystem` alone. */
export async function revokeResetLinks(tx: Transaction, userId: string, now: Date): Promise<void> {
  await revoke(tx, eq(accountLinks.userId, userId), now);
}

/** Locks the open links by which a person could choose a password. @returns their ids. For `asSystem` alone. */
export function lockResetLinks(tx: Transaction, userId: string, now: Date): Promise<string[]> {
  return lockOpen(tx, eq(accountLinks.userId, userId), now);
}

async function revoke(tx: Transaction, which: SQL | undefined, now: Date): Promise<number> {
  const ids = await lockOpen(tx, which, now);
  if (ids.length > 0) await tx.update(accountLinks).set({ revokedAt: now }).where(inArray(accountLinks.id, ids));
  return ids.length;
}

/** In one order, so that two who want the same links don't wait for each other. */
async function lockOpen(tx: Transaction, which: SQL | undefined, now: Date): Promise<string[]> {
  const rows = await tx
    .select({ id: accountLinks.id })
    .from(accountLinks)
    .where(and(which, isOpen(now)))
    .orderBy(asc(accountLinks.id))
    .for("update");
  return rows.map(({ id }) => id);
}

/** An open link by its token's hash, locked; with what a reader of its page must know. Across workspaces. */
export async function openLink(tx: Transaction, tokenHash: string, now: Date) {
  const [found] = await tx
    .select({ link: accountLinks, workspaceName: workspaces.name })
    .from(accountLinks)
    .innerJoin(workspaces, eq(workspaces.id, accountLinks.workspaceId))
    .where(and(eq(accountLinks.tokenHash, tokenHash), isOpen(now)))
    .orderBy(asc(accountLinks.id))
    .for("update", { of: accountLinks });
  return found ?? null;
}

/** The newest open invitation of an address, locked. Across workspaces: for `asSystem` alone. */
export async function openInvitationOf(tx: Transaction, email: string, now: Date) {
  const [found] = await tx
    .select()
    .from(accountLinks)
    .where(and(eq(accountLinks.email, email), eq(accountLinks.kind, "invitation"), isOpen(now)))
    .orderBy(desc(accountLinks.createdAt), desc(accountLinks.id))
    .limit(1)
    .for("update");
  return found ?? null;
}

export async function markLinkUsed(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.update(accountLinks).set({ usedAt: now }).where(eq(accountLinks.id, id));
}
