import { and, asc, count, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { WorkspaceRole } from "@/lib/domain/access";
import type { Transaction } from "../client";
import type { CursorValue } from "../cursor";
import { memberships, users } from "../schema";

const listed = {
  id: users.id,
  name: users.name,
  email: users.email,
  role: memberships.role,
  joinedAt: memberships.createdAt,
  deactivatedAt: memberships.deactivatedAt,
};

function selectMembers(tx: Transaction) {
  return tx.select(listed).from(memberships).innerJoin(users, eq(users.id, memberships.userId));
}

export type MemberRow = Awaited<ReturnType<typeof selectMembers>>[number];

/** A page of a workspace's members by the time that they joined. */
export function selectMemberPage(
  tx: Transaction,
  { workspaceId, limit, after }: { workspaceId: string; limit: number; after: CursorValue[] | null },
): Promise<MemberRow[]> {
  const [joined, id] = after ?? [];
  const later =
    id === undefined
      ? undefined
      : sql`(${memberships.createdAt}, ${memberships.userId}) > (${joined}::timestamptz, ${id}::uuid)`;
  return selectMembers(tx)
    .where(and(eq(memberships.workspaceId, workspaceId), later))
    .orderBy(asc(memberships.createdAt), asc(memberships.userId))
    .limit(limit);
}

export async function findMemberOf(tx: Transaction, workspaceId: string, userId: string): Promise<MemberRow | null> {
  const isMember = and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId));
  const [found] = await selectMembers(tx).where(isMember);
  return found ?? null;
}

export async function findMemberByAddress(tx: Transaction, workspaceId: string, email: string) {
  const [found] = await selectMembers(tx).where(and(eq(memberships.workspaceId, workspaceId), eq(users.email, email)));
  return found ?? null;
}

/** Locks a workspace's active administrators: of two changes at once the second sees the first. @returns their ids. */
export async function lockAdmins(tx: Transaction, workspaceId: string): Promise<string[]> {
  const isAdmin = and(eq(memberships.role, "admin"), isNull(memberships.deactivatedAt));
  const rows = await tx
    .select({ id: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.workspaceId, workspaceId), isAdmin))
    .orderBy(memberships.userId)
    .for("update");
  return rows.map(({ id }) => id);
}

export async function changeMembership(
  tx: Transaction,
  { workspaceId, userId }: { workspaceId: string; userId: string },
  { endSessions, ...change }: { role?: WorkspaceRole; deactivatedAt?: Date | null; endSessions: boolean },
): Promise<void> {
  const sessionEpoch = sql`${memberships.sessionEpoch} + ${endSessions ? 1 : 0}`;
  await tx
    .update(memberships)
    .set({ ...change, sessionEpoch })
    .where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId)));
}

/** Of how many other workspaces a person is a member, out of them or not. Across workspaces: for `asSystem` alone. */
export async function countOtherMemberships(tx: Transaction, userId: string, workspaceId: string): Promise<number> {
  const [found] = await tx
    .select({ others: count() })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), ne(memberships.workspaceId, workspaceId)));
  return found?.others ?? 0;
}

/** A person by id, whatever workspace. For `asSystem` alone. */
export async function findUser(tx: Transaction, userId: string) {
  const [found] = await tx.select().from(users).where(eq(users.id, userId)).for("update");
  return found ?? null;
}

export async function findUserByAddress(tx: Transaction, email: string) {
  const [found] = await tx.select().from(users).where(eq(users.email, email)).for("update");
  return found ?? null;
}

export async function setPasswordHash(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
}

/** Ends every session of a person that was begun before. */
export async function endSessionsOf(tx: Transaction, userId: string): Promise<void> {
  await tx
    .update(users)
    .set({ sessionEpoch: sql`${users.sessionEpoch} + 1` })
    .where(eq(users.id, userId));
}

export async function renameUser(tx: Transaction, userId: string, name: string): Promise<void> {
  await tx.update(users).set({ name }).where(eq(users.id, userId));
}

/** Takes a person into a workspace; who was in it already stays as they are, but for being out. */
export async function addMembership(tx: Transaction, membership: typeof memberships.$inferInsert): Promise<void> {
  await tx
    .insert(memberships)
    .values(membership)
    .onConflictDoUpdate({
      target: [memberships.workspaceId, memberships.userId],
      set: { role: membership.role, deactivatedAt: null },
      setWhere: isNotNull(memberships.deactivatedAt),
    });
}
