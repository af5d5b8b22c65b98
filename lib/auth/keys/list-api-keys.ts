import { decodeCursor, encodeCursor } from "@/db/cursor";
import { inWorkspace } from "@/db/in-workspace";
import { type ApiKeyRow, selectApiKeys } from "@/db/queries/api-keys";
import type { Principal } from "@/lib/domain/access";

const BIND = { list: "api-keys" };

/** A page of the workspace's API keys, newest first, the ended ones too. Throws INVALID_CURSOR. */
export async function listApiKeys(input: {
  principal: Principal;
  query: { limit: number; cursor?: string | undefined };
}): Promise<{ rows: ApiKeyRow[]; nextCursor: string | null }> {
  const { workspaceId } = input.principal;
  const { limit, cursor } = input.query;
  const after = cursor === undefined ? null : decodeCursor(cursor, BIND, workspaceId);
  const found = await inWorkspace(workspaceId, (tx) => selectApiKeys(tx, { workspaceId, limit: limit + 1, after }));
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1)?.key : undefined;
  const values = last && [last.createdAt.toISOString(), last.id];
  return { rows, nextCursor: values ? encodeCursor({ values, bind: BIND }, workspaceId) : null };
}
