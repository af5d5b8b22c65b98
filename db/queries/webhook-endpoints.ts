import { and, arrayOverlaps, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import type { CursorValue } from "../cursor";
import { webhookEndpoints } from "../schema";

export type EndpointRow = typeof webhookEndpoints.$inferSelect;
export type EndpointChange = Partial<Omit<typeof webhookEndpoints.$inferInsert, "id" | "workspaceId" | "createdAt">>;

export interface EndpointKey {
  workspaceId: string;
  endpointId: string;
}

const isEndpoint = ({ workspaceId, endpointId }: EndpointKey) =>
  and(eq(webhookEndpoints.workspaceId, workspaceId), eq(webhookEndpoints.id, endpointId));

export async function insertEndpoint(
  tx: Transaction,
  endpoint: typeof webhookEndpoints.$inferInsert,
): Promise<EndpointRow> {
  const [made] = await tx.insert(webhookEndpoints).values(endpoint).returning();
  if (!made) throw new Error("The webhook endpoint was not inserted.");
  return made;
}

export async function countEndpoints(tx: Transaction, workspaceId: string): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.workspaceId, workspaceId));
  return row?.total ?? 0;
}

export async function findEndpoint(tx: Transaction, key: EndpointKey): Promise<EndpointRow | null> {
  const [found] = await tx.select().from(webhookEndpoints).where(isEndpoint(key));
  return found ?? null;
}

/** Held until the transaction ends. Who locks an endpoint and its deliveries locks the endpoint first. */
export async function lockEndpoint(tx: Transaction, key: EndpointKey): Promise<EndpointRow | null> {
  const [found] = await tx.select().from(webhookEndpoints).where(isEndpoint(key)).for("update");
  return found ?? null;
}

export async function updateEndpoint(tx: Transaction, key: EndpointKey, change: EndpointChange): Promise<EndpointRow> {
  const [row] = await tx.update(webhookEndpoints).set(change).where(isEndpoint(key)).returning();
  if (!row) throw new Error("The webhook endpoint is not there.");
  return row;
}

/** Deletes an endpoint with its deliveries. */
export async function removeEndpoint(tx: Transaction, key: EndpointKey): Promise<void> {
  await tx.delete(webhookEndpoints).where(isEndpoint(key));
}

interface Paging {
  workspaceId: string;
  limit: number;
  after: CursorValue[] | null;
}

/** A page of a workspace's endpoints, newest first. */
export function selectEndpoints(tx: Transaction, { workspaceId, limit, after }: Paging): Promise<EndpointRow[]> {
  const [at, id] = after ?? [];
  const older =
    id === undefined
      ? undefined
      : sql`(${webhookEndpoints.createdAt}, ${webhookEndpoints.id}) < (${at}::timestamptz, ${id}::uuid)`;
  return tx
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.workspaceId, workspaceId), older))
    .orderBy(desc(webhookEndpoints.createdAt), desc(webhookEndpoints.id))
    .limit(limit);
}

/** Whether anybody in a workspace listens at all. */
export async function hasListener(tx: Transaction, workspaceId: string): Promise<boolean> {
  const { id, disabledAt } = webhookEndpoints;
  const found = await tx
    .select({ id })
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.workspaceId, workspaceId), isNull(disabledAt)))
    .limit(1);
  return found.length > 0;
}

/** The enabled endpoints that hear of any of these events; none of them is disabled before the transaction ends. */
export function holdListeners(tx: Transaction, workspaceIds: string[], events: string[]): Promise<EndpointRow[]> {
  return tx
    .select()
    .from(webhookEndpoints)
    .where(
      and(
        inArray(webhookEndpoints.workspaceId, workspaceIds),
        isNull(webhookEndpoints.disabledAt),
        arrayOverlaps(webhookEndpoints.events, events as EndpointRow["events"]),
      ),
    )
    .orderBy(webhookEndpoints.id)
    .for("share");
}
