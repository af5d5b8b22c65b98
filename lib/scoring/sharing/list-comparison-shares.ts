import type { Transaction } from "@/db/client";
import { decodeCursor, encodeCursor } from "@/db/cursor";
import { inWorkspace } from "@/db/in-workspace";
import { placesOf, type ShareRow, selectShares } from "@/db/queries/comparison-shares";
import { jobsOwnerOf, type Principal } from "@/lib/domain/access";

/** A share with who is in it still. */
export interface ListedShare {
  share: ShareRow;
  rubricName: string;
  candidates: { profileId: string; jobId: string; name: string }[];
  /** How many are in it no more. */
  gone: number;
}

const BIND = { list: "comparison-shares" };

/** A page of the workspace's shared comparisons, newest first, ended ones too. Throws INVALID_CURSOR. */
export function listComparisonShares(asked: {
  principal: Principal;
  query: { limit: number; cursor?: string | undefined };
}): Promise<{ rows: ListedShare[]; nextCursor: string | null }> {
  const { principal, query } = asked;
  const { workspaceId } = principal;
  const { limit, cursor } = query;
  const after = cursor === undefined ? null : decodeCursor(cursor, BIND, workspaceId);
  return inWorkspace(workspaceId, async (tx) => {
    const account = jobsOwnerOf(principal);
    const found = await selectShares(tx, { workspaceId, account, limit: limit + 1, after });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1)?.share : undefined;
    const values = last && [last.createdAt.toISOString(), last.id];
    return {
      rows: await listedShares(tx, workspaceId, page),
      nextCursor: values ? encodeCursor({ values, bind: BIND }, workspaceId) : null,
    };
  });
}

/** These shares with who is in each of them still. */
export async function listedShares(
  tx: Transaction,
  workspaceId: string,
  shares: { share: ShareRow; rubricName: string }[],
): Promise<ListedShare[]> {
  const ids = shares.map(({ share }) => share.id);
  const places = await placesOf(tx, workspaceId, ids);
  return shares.map((one) => {
    const own = places.filter(({ shareId }) => shareId === one.share.id);
    const candidates = own.flatMap(({ jobId, profileId, name }) =>
      jobId && profileId && name !== null ? [{ jobId, profileId, name }] : [],
    );
    return { ...one, candidates, gone: own.length - candidates.length };
  });
}
