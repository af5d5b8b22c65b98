import type { Transaction } from "@/db/client";
import { selectProfiles } from "@/db/queries/profile-list";
import { knownProfiles } from "@/db/queries/scoring-batches";
import { boundStatements } from "@/db/read-in-workspace";
import { hasScope, type Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import type { ReviewState } from "@/lib/domain/review";
import { askedWords } from "@/lib/domain/search-words";
import { visibleScores } from "@/lib/profiles/profile-filter";

export interface ChosenBy {
  profile_ids?: string[] | undefined;
  filter?:
    | { q?: string | undefined; scored?: "true" | "false" | undefined; review?: ReviewState | undefined }
    | undefined;
  expected_count?: number | undefined;
}

export interface ChosenProfiles {
  profileIds: string[];
  /** Those that can't be scored, with a code of the API. */
  rejected: { profileId: string; code: string }[];
}

/**
 * The profiles that a batch names, by their ids or by what the list finds. Throws PROFILE_NOT_FOUND where none is left,
 * CONFLICT where the filter finds another number than the caller saw, INVALID_REQUEST where it finds too many,
 * INSUFFICIENT_SCOPE.
 */
export async function chooseProfiles(
  tx: Transaction,
  { principal, request, sandbox }: { principal: Principal; request: ChosenBy; sandbox: boolean },
): Promise<ChosenProfiles> {
  const chosen = request.profile_ids
    ? await byIds(tx, principal.workspaceId, request.profile_ids)
    : { profileIds: await byFilter(tx, principal, request, sandbox), rejected: [] };
  if (chosen.profileIds.length > 0) return chosen;
  throw new AppError(
    "PROFILE_NOT_FOUND",
    request.filter ? "No profile fits this filter." : "No profile has any of these ids.",
  );
}

async function byIds(tx: Transaction, workspaceId: string, ids: string[]): Promise<ChosenProfiles> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  const known = await knownProfiles(tx, workspaceId, wanted);
  const missing = wanted.filter((id) => !known.has(id));
  return {
    profileIds: wanted.filter((id) => known.has(id)),
    rejected: missing.map((profileId) => ({ profileId, code: "PROFILE_NOT_FOUND" })),
  };
}

async function byFilter(tx: Transaction, principal: Principal, request: ChosenBy, sandbox: boolean): Promise<string[]> {
  const { q = "", scored, review } = request.filter ?? {};
  for (const scope of ["profiles:read", "scores:read"] as const) {
    if (!hasScope(principal, scope))
      throw new AppError("INSUFFICIENT_SCOPE", `To choose by a filter needs the scope ${scope}.`);
  }
  const words = askedWords(q);
  // Signs alone: no word holds them.
  if (q.trim() !== "" && words.length === 0) return [];
  await boundStatements(tx);
  const found = await selectProfiles(tx, {
    workspaceId: principal.workspaceId,
    sandbox,
    scores: visibleScores(principal),
    words,
    scored: scored === undefined ? null : scored === "true",
    review: review ?? null,
    sort: "name",
    order: "asc",
    limit: LIMITS.batchProfiles + 1,
    after: null,
  });
  refuseOtherCount(found.length, request.expected_count);
  return found.map(({ id }) => id);
}

function refuseOtherCount(count: number, expected: number | undefined): void {
  if (count > LIMITS.batchProfiles) {
    const message = `fits more than ${LIMITS.batchProfiles} profiles`;
    throw new AppError("INVALID_REQUEST", `The filter ${message}.`, {
      faults: [{ path: "filter", code: "too_big", message }],
    });
  }
  if (expected === undefined || count === expected) return;
  const fits = count === 1 ? "1 profile" : `${count} profiles`;
  throw new AppError("CONFLICT", `The filter fits ${fits} now, not ${expected}. Nothing was started.`);
}
