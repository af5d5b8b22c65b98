import { type CursorValue, decodeCursor, encodeCursor } from "@/db/cursor";
import { inWorkspace } from "@/db/in-workspace";
import { type ProfileListing, type ProfileRow, selectProfiles } from "@/db/queries/profile-list";
import type { Principal } from "@/lib/domain/access";

interface Query {
  q?: string | undefined;
  scored?: "true" | "false" | undefined;
  sort: ProfileListing["sort"];
  order: ProfileListing["order"];
  limit: number;
  cursor?: string | undefined;
}

interface Page {
  rows: ProfileRow[];
  nextCursor: string | null;
}

/**
 * A page of the workspace's profiles, each with its latest score of this kind of model (`sandbox` or real).
 * Throws 400 `INVALID_CURSOR` for a cursor of another list.
 */
export async function listProfiles(input: { principal: Principal; query: Query; sandbox: boolean }): Promise<Page> {
  const { workspaceId } = input.principal;
  const { q = "", scored, sort, order, limit, cursor } = input.query;
  const bind = { list: "profiles", q, scored, sort, order, sandbox: input.sandbox };
  const listing: ProfileListing = {
    workspaceId,
    sandbox: input.sandbox,
    words: q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10),
    scored: scored === undefined ? null : scored === "true",
    sort,
    order,
    limit: limit + 1,
    after: cursor === undefined ? null : decodeCursor(cursor, bind, workspaceId),
  };
  const found = await inWorkspace(workspaceId, (tx) => selectProfiles(tx, listing));
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? encodeCursor({ values: valuesOf(last, sort), bind }, workspaceId) : null };
}

function valuesOf(row: ProfileRow, sort: ProfileListing["sort"]): CursorValue[] {
  if (sort === "name") return [row.sortName, row.id];
  if (sort === "created_at") return [row.createdAt.toISOString(), row.id];
  return [row.latestScore?.overall ?? null, row.id];
}
