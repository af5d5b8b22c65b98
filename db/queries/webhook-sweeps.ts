import { and, eq, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { TEST_EVENT } from "@/lib/domain/webhook";
import type { Transaction } from "../client";
import { webhookDeliveries, webhookEndpoints } from "../schema";
import type { DeliveryKey, DeliveryRow } from "./webhook-deliveries";

interface Due {
  /** null: of all workspaces. */
  workspaceId: string | null;
  now: Date;
  /** After so long somebody else is asked for a try that never began. */
  neverBegunSeconds: number;
  /** So that an endpoint with thousands leaves room for the others. */
  perEndpoint: number;
  limit: number;
}

const ago = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1_000);

/** A disabled endpoint is sent tests alone. */
const isHeard = sql`exists (select from ${webhookEndpoints} where ${and(
  eq(webhookEndpoints.id, webhookDeliveries.endpointId),
  or(isNull(webhookEndpoints.disabledAt), eq(webhookDeliveries.event, TEST_EVENT)),
)})`;

const isWaiting = (now: Date) =>
  and(
    eq(webhookDeliveries.status, "pending"),
    lte(webhookDeliveries.nextAttemptAt, now),
    isNull(webhookDeliveries.leaseUntil),
    isHeard,
  );

/** Takes deliveries that are due and that nobody was asked to try, and counts the asking; of two at once one takes each. */
export function claimDue(tx: Transaction, asked: Due): Promise<DeliveryRow[]> {
  const { workspaceId, now, neverBegunSeconds, perEndpoint, limit } = asked;
  const { id, endpointId, nextAttemptAt, dispatchedAt, dispatch } = webhookDeliveries;
  const isDue = and(
    isWaiting(now),
    or(isNull(dispatchedAt), lt(dispatchedAt, ago(now, neverBegunSeconds))),
    workspaceId === null ? undefined : eq(webhookDeliveries.workspaceId, workspaceId),
  );
  const place = sql<number>`row_number() over (partition by ${endpointId} order by ${nextAttemptAt})`.as("place");
  const ranked = tx.select({ id, place, nextAttemptAt }).from(webhookDeliveries).where(isDue).as("ranked");
  // Where more is due than fits: of every endpoint what waits longest, then the next of each.
  const first = tx
    .select({ id: ranked.id })
    .from(ranked)
    .where(lte(ranked.place, perEndpoint))
    .orderBy(ranked.place, ranked.nextAttemptAt)
    .limit(limit);
  // In one order, and past what somebody else is at: of two sweeps none waits for the other.
  const taken = tx
    .select({ id })
    .from(webhookDeliveries)
    .where(and(inArray(id, first), isDue))
    .orderBy(id)
    .for("update", { skipLocked: true });
  return tx
    .update(webhookDeliveries)
    .set({ dispatchedAt: now, dispatch: sql`${dispatch} + 1` })
    .where(inArray(id, taken))
    .returning();
}

/** Nobody was reached to ask: the next sweep takes them at once. */
export async function unclaim(tx: Transaction, ids: string[]): Promise<void> {
  await tx
    .update(webhookDeliveries)
    .set({ dispatchedAt: null })
    .where(and(inArray(webhookDeliveries.id, ids), isNull(webhookDeliveries.leaseUntil)));
}

/**
 * Takes a delivery for one try: it has to be due, and nobody trying it. The try is counted before it leaves.
 * @returns null: somebody else has it, or nobody is to try it
 */
export async function claimAttempt(
  tx: Transaction,
  { workspaceId, endpointId, deliveryId }: DeliveryKey,
  { owner, now, leaseSeconds }: { owner: string; now: Date; leaseSeconds: number },
): Promise<DeliveryRow | null> {
  const { attempts } = webhookDeliveries;
  const leaseUntil = new Date(now.getTime() + leaseSeconds * 1_000);
  const [row] = await tx
    .update(webhookDeliveries)
    .set({ attempts: sql`${attempts} + 1`, attemptOwner: owner, leaseUntil })
    .where(
      and(
        eq(webhookDeliveries.workspaceId, workspaceId),
        eq(webhookDeliveries.endpointId, endpointId),
        eq(webhookDeliveries.id, deliveryId),
        isWaiting(now),
      ),
    )
    .returning();
  return row ?? null;
}

/** Deliveries whose try began and whose process has been silent for too long. */
export function silentAttempts(tx: Transaction, now: Date, limit: number): Promise<DeliveryRow[]> {
  return tx.select().from(webhookDeliveries).where(lt(webhookDeliveries.leaseUntil, now)).limit(limit);
}
