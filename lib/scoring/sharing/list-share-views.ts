import { decodeCursor, encodeCursor } from "@/db/cursor";
import { inWorkspace } from "@/db/in-workspace";
import { findShare, selectViews } from "@/db/queries/comparison-shares";
import { jobsOwnerOf, type Principal } from "@/lib/domain/access";
import { noShare } from "./revoke-comparison-share";

/** A page of the times at which a shared comparison was opened, the latest first. Throws NOT_FOUND, INVALID_CURSOR. */
export function listShareViews(asked: {
  principal: Principal;
  shareId: string;
  query: { limit: number; cursor?: string | undefined };
}): Promise<{ rows: { number: number; viewedAt: Date }[]; nextCursor: string | null }> {
  const { principal, shareId, query } = asked;
  const { workspaceId } = principal;
  const { limit, cursor } = query;
  const bind = { list: "comparison-share-views", shareId };
  const [below] = cursor === undefined ? [null] : decodeCursor(cursor, bind, workspaceId);
  return inWorkspace(workspaceId, async (tx) => {
    const key = { workspaceId, shareId };
    if (!(await findShare(tx, key, jobsOwnerOf(principal)))) throw noShare();
    const found = await selectViews(tx, key, limit + 1, typeof below === "number" ? below : null);
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return { rows, nextCursor: last ? encodeCursor({ values: [last.number], bind }, workspaceId) : null };
  });
}
