import { and, asc, eq, getTableColumns, isNull, lt, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { lookUp } from "@/db/look-up";
import { apiKeys, memberships, users, workspaces } from "@/db/schema";

/** A key by the SHA-256 of its secret, whatever its state and workspace. */
export async function findApiKey(hash: string) {
  const [found] = await keyByHash(hash);
  return found?.key;
}

const keyByHash = lookUp({ key: getTableColumns(apiKeys) }, "look_up_key($1) key");

/** Notes a key's use, at most once a minute: a write on every request would cost more than it tells. */
export async function touchApiKey(tx: Transaction, id: string, now: Date): Promise<void> {
  const stale = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, new Date(now.getTime() - 60_000)));
  await tx
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.id, id), stale));
}

const member = {
  userId: users.id,
  name: users.name,
  email: users.email,
  passwordHash: users.passwordHash,
  // Both only rise, so their sum names neither an older session nor another one.
  sessionEpoch: sql<number>`${users.sessionEpoch} + ${memberships.sessionEpoch}`,
  workspaceId: memberships.workspaceId,
  role: memberships.role,
};

const isActive = [isNull(users.deactivatedAt), isNull(memberships.deactivatedAt)];

/** An active person of this address (lower case), in the workspace that they joined first. */
export async function findMemberByEmail(tx: Transaction, email: string) {
  const [found] = await tx
    .select(member)
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(and(eq(users.email, email), ...isActive))
    .orderBy(asc(memberships.createdAt), asc(memberships.workspaceId))
    .limit(1);
  return found;
}

/** An active person's membership of one workspace. */
export async function findMember(tx: Transaction, userId: string, workspaceId: string) {
  const [found] = await tx
    .select(member)
    .from(memberships)
    .innerJoin(users, eq(memberships.userId, users.id))
    .where(and(eq(users.id, userId), eq(memberships.workspaceId, workspaceId), ...isActive))
    .limit(1);
  return found;
}

/** The workspace that was made first, for the commands of a machine's operator. */
export async function findFirstWorkspace(tx: Transaction) {
  const [found] = await tx.select().from(workspaces).orderBy(asc(workspaces.createdAt), asc(workspaces.id)).limit(1);
  return found;
}

export async function insertWorkspace(tx: Transaction, name: string) {
  const [made] = await tx.insert(workspaces).values({ name }).returning();
  if (!made) throw new Error("The workspace was not inserted.");
  return made;
}

/** A new person in a workspace; undefined when the address is taken. */
export async function insertMember(
  tx: Transaction,
  workspaceId: string,
  role: typeof memberships.$inferInsert.role,
  person: { email: string; name: string; passwordHash: string | null },
) {
  const [user] = await tx.insert(users).values(person).onConflictDoNothing().returning({ id: users.id });
  if (user) await tx.insert(memberships).values({ workspaceId, userId: user.id, role });
  return user;
}

export async function findWorkspace(tx: Transaction, workspaceId: string) {
  const [found] = await tx.select().from(workspaces).where(eq(workspaces.id, workspaceId)).limit(1);
  return found;
}
