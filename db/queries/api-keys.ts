import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "../client";
import type { CursorValue } from "../cursor";
import { apiKeys, budgets, outbox, serviceAccounts } from "../schema";

const successors = alias(apiKeys, "successors");

function selectKeys(tx: Transaction) {
  return tx
    .select({
      key: apiKeys,
      accountName: serviceAccounts.name,
      replacedById: successors.id,
      dailyMicros: budgets.dailyMicros,
      monthlyMicros: budgets.monthlyMicros,
    })
    .from(apiKeys)
    .innerJoin(serviceAccounts, eq(serviceAccounts.id, apiKeys.serviceAccountId))
    .leftJoin(successors, eq(successors.replacesId, apiKeys.id))
    .leftJoin(budgets, eq(budgets.keyId, sql`coalesce(${apiKeys.firstKeyId}, ${apiKeys.id})`));
}

/** A key with the name of its account, the key that took its place, and the budget of its line. */
export type ApiKeyRow = Awaited<ReturnType<typeof selectKeys>>[number];

interface Paging {
  workspaceId: string;
  limit: number;
  after: CursorValue[] | null;
}

/** A page of a workspace's keys, newest first, whatever their state. */
export function selectApiKeys(tx: Transaction, { workspaceId, limit, after }: Paging): Promise<ApiKeyRow[]> {
  const [at, id] = after ?? [];
  const older =
    id === undefined ? undefined : sql`(${apiKeys.createdAt}, ${apiKeys.id}) < (${at}::timestamptz, ${id}::uuid)`;
  return selectKeys(tx)
    .where(and(eq(apiKeys.workspaceId, workspaceId), older))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
    .limit(limit);
}

export async function findKeyOf(tx: Transaction, workspaceId: string, id: string): Promise<ApiKeyRow | null> {
  const [found] = await selectKeys(tx).where(isKey(workspaceId, id));
  return found ?? null;
}

/** Locks a key: of two rotations at once the second sees the first. */
export async function lockKey(tx: Transaction, workspaceId: string, id: string): Promise<void> {
  await tx.select({ id: apiKeys.id }).from(apiKeys).where(isKey(workspaceId, id)).for("update");
}

export async function insertApiKey(tx: Transaction, key: typeof apiKeys.$inferInsert) {
  const [made] = await tx.insert(apiKeys).values(key).returning();
  if (!made) throw new Error("The API key was not inserted.");
  return made;
}

/** Ends a key at a time; it stays, so that a caller who still uses it is told why. */
export async function endKey(tx: Transaction, workspaceId: string, id: string, expiresAt: Date): Promise<void> {
  await tx.update(apiKeys).set({ expiresAt }).where(isKey(workspaceId, id));
}

/** @returns whether it was not revoked before. */
export async function markRevoked(tx: Transaction, workspaceId: string, id: string, now: Date): Promise<boolean> {
  const revoked = await tx
    .update(apiKeys)
    .set({ revokedAt: now })
    .where(and(isKey(workspaceId, id), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  return revoked.length > 0;
}

export async function insertServiceAccount(tx: Transaction, account: typeof serviceAccounts.$inferInsert) {
  const [made] = await tx.insert(serviceAccounts).values(account).returning();
  if (!made) throw new Error("The service account was not inserted.");
  return made;
}

export async function findServiceAccount(tx: Transaction, workspaceId: string, id: string) {
  const [found] = await tx
    .select()
    .from(serviceAccounts)
    .where(and(eq(serviceAccounts.workspaceId, workspaceId), eq(serviceAccounts.id, id)));
  return found ?? null;
}

/** A page of a workspace's service accounts, newest first. */
export function selectServiceAccounts(tx: Transaction, { workspaceId, limit, after }: Paging) {
  const [at, id] = after ?? [];
  const older =
    id === undefined
      ? undefined
      : sql`(${serviceAccounts.createdAt}, ${serviceAccounts.id}) < (${at}::timestamptz, ${id}::uuid)`;
  return tx
    .select()
    .from(serviceAccounts)
    .where(and(eq(serviceAccounts.workspaceId, workspaceId), older))
    .orderBy(desc(serviceAccounts.createdAt), desc(serviceAccounts.id))
    .limit(limit);
}

/** Notes for the audit log what happened to a key, and by whom: ids and figures alone. */
export async function noteKeyEvent(
  tx: Transaction,
  { workspaceId, id }: { workspaceId: string; id: string },
  event: "api_key.created" | "api_key.rotated" | "api_key.revoked" | "api_key.budget_changed",
  payload: Record<string, unknown>,
): Promise<void> {
  await tx.insert(outbox).values({ workspaceId, event, subjectId: id, payload });
}

function isKey(workspaceId: string, id: string) {
  return and(eq(apiKeys.workspaceId, workspaceId), eq(apiKeys.id, id));
}
