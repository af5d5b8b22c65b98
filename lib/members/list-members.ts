import { decodeCursor, encodeCursor } from "@/db/cursor";
import { inWorkspace } from "@/db/in-workspace";
import { type MemberRow, selectMemberPage } from "@/db/queries/members";
import type { Principal } from "@/lib/domain/access";

const BIND = { list: "members" };

/** A page of the workspace's members by the time that they joined, the deactivated ones too. Throws INVALID_CURSOR. */
export async function listMembers(input: {
  principal: Principal;
  query: { limit: number; cursor?: string | undefined };
}): Promise<{ rows: MemberRow[]; nextCursor: string | null }> {
  const { workspaceId } = input.principal;
  const { limit, cursor } = input.query;
  const after = cursor === undefined ? null : decodeCursor(cursor, BIND, workspaceId);
  const found = await inWorkspace(workspaceId, (tx) => selectMemberPage(tx, { workspaceId, limit: limit + 1, after }));
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const values = last && [last.joinedAt.toISOString(), last.id];
  return { rows, nextCursor: values ? encodeCursor({ values, bind: BIND }, workspaceId) : null };
}
