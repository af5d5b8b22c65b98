import { type CursorValue, decodeCursor, encodeCursor } from "@/db/cursor";
import { type ProfileListing, type ProfileRow, selectProfiles } from "@/db/queries/profile-list";
import { readInWorkspace } from "@/db/read-in-workspace";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { type ProfileFilter, readProfileFilter, visibleScores } from "./profile-filter";

export interface ProfileQuery extends ProfileFilter {
  sort: ProfileListing["sort"];
  order: ProfileListing["order"];
  limit: number;
  cursor?: string | undefined;
}

interface Page {
  rows: ProfileRow[];
  nextCursor: string | null;
}

interface ListInput {
  principal: Principal;
  query: ProfileQuery;
  sandbox: boolean;
}

/**
 * A page of the workspace's profiles, each with its latest score of this kind of model (`sandbox` or real).
 * A caller without `scores:read` sees no score, a key with `own_jobs_only` those of its own jobs. Throws 400
 * `INVALID_CURSOR` for a cursor of another list, 403 `INSUFFICIENT_SCOPE` for asking by score without `scores:read`.
 */
export async function listProfiles({ principal, query, sandbox }: ListInput): Promise<Page> {
  const { workspaceId } = principal;
  const { sort, order, limit, cursor, ...filter } = query;
  const scores = visibleScores(principal);
  if (scores === "none" && sort === "score")
    throw new AppError("INSUFFICIENT_SCOPE", "To filter or sort by score needs the scope scores:read.");
  const filters = readProfileFilter(principal, filter);
  const bind = { list: "profiles", ...filter, q: filter.q ?? "", sort, order, sandbox };
  const after = cursor === undefined ? null : decodeCursor(cursor, bind, workspaceId);
  if (!filters) return { rows: [], nextCursor: null };
  const listing = { ...filters, workspaceId, sandbox, scores, sort, order, limit: limit + 1, after };
  const found = await readInWorkspace(workspaceId, (tx) => selectProfiles(tx, listing));
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? encodeCursor({ values: valuesOf(last, sort), bind }, workspaceId) : null };
}

function valuesOf(row: ProfileRow, sort: ProfileListing["sort"]): CursorValue[] {
  if (sort === "name") return [row.sortName, row.id];
  if (sort === "created_at") return [row.createdAt.toISOString(), row.id];
  return [row.latestScore?.overall ?? null, row.id];
}
