import { decodeCursor, encodeCursor } from "@/db/cursor";
import { inWorkspace } from "@/db/in-workspace";
import { selectServiceAccounts } from "@/db/queries/api-keys";
import type { Principal } from "@/lib/domain/access";

const BIND = { list: "service-accounts" };

/** A page of the workspace's service accounts, newest first. Throws INVALID_CURSOR. */
export async function listServiceAccounts(input: {
  principal: Principal;
  query: { limit: number; cursor?: string | undefined };
}) {
  const { workspaceId } = input.principal;
  const { limit, cursor } = input.query;
  const after = cursor === undefined ? null : decodeCursor(cursor, BIND, workspaceId);
  const asked = { workspaceId, limit: limit + 1, after };
  const found = await inWorkspace(workspaceId, (tx) => selectServiceAccounts(tx, asked));
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const values = last && [last.createdAt.toISOString(), last.id];
  return { rows, nextCursor: values ? encodeCursor({ values, bind: BIND }, workspaceId) : null };
}
