import { type CursorValue, decodeCursor, encodeCursor } from "@/db/cursor";
import { inWorkspace } from "@/db/in-workspace";
import { type ProfileListing, type ProfileRow, selectProfiles } from "@/db/queries/profile-list";
import { hasScope, jobsOwnerOf, type Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { ReviewState } from "@/lib/domain/review";
import { askedWords } from "@/lib/domain/search-words";

interface Query {
  q?: string | undefined;
  scored?: "true" | "false" | undefined;
  review?: ReviewState | undefined;
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
 * A caller without `scores:read` sees no score, a key with `own_jobs_only` those of its own jobs. Throws 400
 * `INVALID_CURSOR` for a cursor of another list, 403 `INSUFFICIENT_SCOPE` for asking by score without `scores:read`.
 */
export async function listProfiles(input: { principal: Principal; query: Query; sandbox: boolean }): Promise<Page> {
  const { workspaceId } = input.principal;
  const { q = "", scored, review, sort, order, limit, cursor } = input.query;
  const scores = visibleScores(input.principal);
  if (scores === "none" && (scored !== undefined || review !== undefined || sort === "score"))
    throw new AppError("INSUFFICIENT_SCOPE", "To filter or sort by score needs the scope scores:read.");
  const words = askedWords(q);
  const bind = { list: "profiles", q, scored, review, sort, order, sandbox: input.sandbox };
  const listing: ProfileListing = {
    workspaceId,
    sandbox: input.sandbox,
    scores,
    words,
    scored: scored === undefined ? null : scored === "true",
    review: review ?? null,
    sort,
    order,
    limit: limit + 1,
    after: cursor === undefined ? null : decodeCursor(cursor, bind, workspaceId),
  };
  // Signs alone: no word holds them.
  if (q.trim() !== "" && words.length === 0) return { rows: [], nextCursor: null };
  const found = await inWorkspace(workspaceId, (tx) => selectProfiles(tx, listing));
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? encodeCursor({ values: valuesOf(last, sort), bind }, workspaceId) : null };
}

/** Whose scores a caller may see beside the profiles. */
export function visibleScores(principal: Principal): ProfileListing["scores"] {
  if (!hasScope(principal, "scores:read")) return "none";
  const owner = jobsOwnerOf(principal);
  return owner === null ? "all" : { ofAccount: owner };
}

function valuesOf(row: ProfileRow, sort: ProfileListing["sort"]): CursorValue[] {
  if (sort === "name") return [row.sortName, row.id];
  if (sort === "created_at") return [row.createdAt.toISOString(), row.id];
  return [row.latestScore?.overall ?? null, row.id];
}
