import { decodeCursor, encodeCursor } from "@/db/cursor";
import { inWorkspace } from "@/db/in-workspace";
import { type EndpointRow, selectEndpoints } from "@/db/queries/webhook-endpoints";
import type { Principal } from "@/lib/domain/access";

const BIND = { list: "webhook-endpoints" };

/** A page of the workspace's webhook endpoints, newest first, the disabled ones too. Throws INVALID_CURSOR. */
export async function listEndpoints(input: {
  principal: Principal;
  query: { limit: number; cursor?: string | undefined };
}): Promise<{ rows: EndpointRow[]; nextCursor: string | null }> {
  const { workspaceId } = input.principal;
  const { limit, cursor } = input.query;
  const after = cursor === undefined ? null : decodeCursor(cursor, BIND, workspaceId);
  const asked = { workspaceId, limit: limit + 1, after };
  const found = await inWorkspace(workspaceId, (tx) => selectEndpoints(tx, asked));
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const values = last && [last.createdAt.toISOString(), last.id];
  return { rows, nextCursor: values ? encodeCursor({ values, bind: BIND }, workspaceId) : null };
}
