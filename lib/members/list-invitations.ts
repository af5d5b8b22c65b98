import { decodeCursor, encodeCursor } from "@/db/cursor";
import { inWorkspace } from "@/db/in-workspace";
import { type AccountLinkRow, selectInvitations } from "@/db/queries/account-links";
import type { Principal } from "@/lib/domain/access";

const BIND = { list: "invitations" };

/** A page of the workspace's open invitations, newest first. Throws INVALID_CURSOR. */
export async function listInvitations(input: {
  principal: Principal;
  query: { limit: number; cursor?: string | undefined };
  now: Date;
}): Promise<{ rows: AccountLinkRow[]; nextCursor: string | null }> {
  const { workspaceId } = input.principal;
  const { limit, cursor } = input.query;
  const after = cursor === undefined ? null : decodeCursor(cursor, BIND, workspaceId);
  const asked = { workspaceId, now: input.now, limit: limit + 1, after };
  const found = await inWorkspace(workspaceId, (tx) => selectInvitations(tx, asked));
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const values = last && [last.createdAt.toISOString(), last.id];
  return { rows, nextCursor: values ? encodeCursor({ values, bind: BIND }, workspaceId) : null };
}
