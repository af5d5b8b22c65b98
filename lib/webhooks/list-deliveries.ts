import { decodeCursor, encodeCursor } from "@/db/cursor";
import { inWorkspace } from "@/db/in-workspace";
import { type AttemptRow, type DeliveryRow, latestAttempts, selectDeliveries } from "@/db/queries/webhook-deliveries";
import { findEndpoint } from "@/db/queries/webhook-endpoints";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { DeliveryStatus } from "@/lib/domain/webhook";

interface Asked {
  principal: Principal;
  endpointId: string;
  query: { status?: DeliveryStatus | undefined; limit: number; cursor?: string | undefined };
}

/** A delivery with its latest try. */
export interface ListedDelivery {
  delivery: DeliveryRow;
  latest: AttemptRow | null;
}

/** A page of an endpoint's deliveries, newest first. Throws NOT_FOUND, INVALID_CURSOR. */
export async function listDeliveries(asked: Asked): Promise<{ rows: ListedDelivery[]; nextCursor: string | null }> {
  const { principal, endpointId, query } = asked;
  const { workspaceId } = principal;
  const { status, limit, cursor } = query;
  const bind = { list: "webhook-deliveries", endpointId, status };
  const after = cursor === undefined ? null : decodeCursor(cursor, bind, workspaceId);
  return inWorkspace(workspaceId, async (tx) => {
    if (!(await findEndpoint(tx, { workspaceId, endpointId })))
      throw new AppError("NOT_FOUND", "There is no such webhook endpoint.");
    const found = await selectDeliveries(tx, { workspaceId, endpointId, status, limit: limit + 1, after });
    const page = found.slice(0, limit);
    const latest = await latestAttempts(
      tx,
      page.map(({ id }) => id),
    );
    const rows = page.map((delivery) => ({ delivery, latest: latest.get(delivery.id) ?? null }));
    const last = found.length > limit ? page.at(-1) : undefined;
    const values = last && [last.createdAt.toISOString(), last.id];
    return { rows, nextCursor: values ? encodeCursor({ values, bind }, workspaceId) : null };
  });
}
