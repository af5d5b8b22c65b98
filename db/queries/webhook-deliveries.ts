import { and, desc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { DeliveryStatus } from "@/lib/domain/webhook";
import type { Transaction } from "../client";
import type { CursorValue } from "../cursor";
import { webhookAttempts, webhookDeliveries } from "../schema";

export type DeliveryRow = typeof webhookDeliveries.$inferSelect;
type NewDelivery = typeof webhookDeliveries.$inferInsert;
export type DeliveryChange = Partial<Omit<NewDelivery, "id" | "workspaceId" | "endpointId">>;
export type AttemptRow = typeof webhookAttempts.$inferSelect;

export interface DeliveryKey {
  workspaceId: string;
  endpointId: string;
  deliveryId: string;
}

/** Nobody tries it, and nobody was asked to. */
export const AT_REST = { dispatchedAt: null, attemptOwner: null, leaseUntil: null } as const;

const isDelivery = ({ workspaceId, endpointId, deliveryId }: DeliveryKey) =>
  and(
    eq(webhookDeliveries.workspaceId, workspaceId),
    eq(webhookDeliveries.endpointId, endpointId),
    eq(webhookDeliveries.id, deliveryId),
  );

/** Writes deliveries; one that is there for the same endpoint and note stays as it is. */
export async function insertDeliveries(tx: Transaction, deliveries: NewDelivery[]): Promise<DeliveryRow[]> {
  if (deliveries.length === 0) return [];
  return tx.insert(webhookDeliveries).values(deliveries).onConflictDoNothing().returning();
}

export async function findDelivery(tx: Transaction, key: DeliveryKey): Promise<DeliveryRow | null> {
  const [found] = await tx.select().from(webhookDeliveries).where(isDelivery(key));
  return found ?? null;
}

export async function lockDelivery(tx: Transaction, key: DeliveryKey): Promise<DeliveryRow | null> {
  const [found] = await tx.select().from(webhookDeliveries).where(isDelivery(key)).for("update");
  return found ?? null;
}

export async function updateDelivery(tx: Transaction, key: DeliveryKey, change: DeliveryChange): Promise<DeliveryRow> {
  const [row] = await tx.update(webhookDeliveries).set(change).where(isDelivery(key)).returning();
  if (!row) throw new Error("The delivery is not there.");
  return row;
}

/** Ends what waits for its next try; a try that is under way ends by itself. */
export async function cancelWaiting(tx: Transaction, endpointId: string, now: Date): Promise<void> {
  await tx
    .update(webhookDeliveries)
    .set({ ...AT_REST, status: "cancelled", nextAttemptAt: null, settledAt: now })
    .where(
      and(
        eq(webhookDeliveries.endpointId, endpointId),
        eq(webhookDeliveries.status, "pending"),
        isNull(webhookDeliveries.leaseUntil),
      ),
    );
}

export async function insertAttempt(tx: Transaction, attempt: typeof webhookAttempts.$inferInsert): Promise<void> {
  await tx.insert(webhookAttempts).values(attempt);
}

export async function endAttempt(
  tx: Transaction,
  { deliveryId, number }: { deliveryId: string; number: number },
  end: Partial<typeof webhookAttempts.$inferInsert>,
): Promise<void> {
  const isIt = and(eq(webhookAttempts.deliveryId, deliveryId), eq(webhookAttempts.number, number));
  await tx.update(webhookAttempts).set(end).where(isIt);
}

/** The tries of a delivery, the latest first. */
export function attemptsOf(tx: Transaction, deliveryId: string): Promise<AttemptRow[]> {
  return tx
    .select()
    .from(webhookAttempts)
    .where(eq(webhookAttempts.deliveryId, deliveryId))
    .orderBy(desc(webhookAttempts.number));
}

/** The latest try of each of some deliveries. */
export async function latestAttempts(tx: Transaction, deliveryIds: string[]): Promise<Map<string, AttemptRow>> {
  if (deliveryIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([webhookAttempts.deliveryId])
    .from(webhookAttempts)
    .where(inArray(webhookAttempts.deliveryId, deliveryIds))
    .orderBy(webhookAttempts.deliveryId, desc(webhookAttempts.number));
  return new Map(rows.map((row) => [row.deliveryId, row]));
}

interface Listing {
  workspaceId: string;
  endpointId: string;
  status: DeliveryStatus | undefined;
  limit: number;
  after: CursorValue[] | null;
}

/** A page of an endpoint's deliveries, newest first. */
export function selectDeliveries(tx: Transaction, asked: Listing): Promise<DeliveryRow[]> {
  const { workspaceId, endpointId, status, limit, after } = asked;
  const [at, id] = after ?? [];
  const older =
    id === undefined
      ? undefined
      : sql`(${webhookDeliveries.createdAt}, ${webhookDeliveries.id}) < (${at}::timestamptz, ${id}::uuid)`;
  return tx
    .select()
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.workspaceId, workspaceId),
        eq(webhookDeliveries.endpointId, endpointId),
        status && eq(webhookDeliveries.status, status),
        older,
      ),
    )
    .orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id))
    .limit(limit);
}

/** Deletes deliveries that were made before `before`, but none that is still on its way. @returns how many. */
export async function deleteOldDeliveries(tx: Transaction, before: Date, limit: number): Promise<number> {
  const old = tx
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(and(lt(webhookDeliveries.createdAt, before), sql`${webhookDeliveries.status} <> 'pending'`))
    .limit(limit)
    .for("update", { skipLocked: true });
  const gone = await tx
    .delete(webhookDeliveries)
    .where(inArray(webhookDeliveries.id, old))
    .returning({ id: webhookDeliveries.id });
  return gone.length;
}
