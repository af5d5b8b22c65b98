import { selectProfilesAlike } from "@/db/queries/profiles-alike";
import { readInWorkspace } from "@/db/read-in-workspace";
import type { Principal } from "@/lib/domain/access";
import { LIMITS } from "@/lib/domain/limits";

interface Alike {
  id: string;
  fullName: string;
  currentTitle: string | null;
}

/** Letters below which nothing is like anything. */
const LEAST_LETTERS = 3;

/** Profiles whose names are much like what was typed, for who made a slip; the most alike first. Too little finds nobody. */
export async function findProfilesAlike(input: { principal: Principal; q: string }): Promise<Alike[]> {
  const { workspaceId } = input.principal;
  // Control signs are of no name, and Postgres takes no NUL.
  const name = input.q
    .replace(/\p{C}+/gu, " ")
    .trim()
    .toLowerCase();
  if ((name.match(/[\p{L}\p{N}]/gu) ?? []).length < LEAST_LETTERS) return [];
  return readInWorkspace(workspaceId, (tx) =>
    selectProfilesAlike(tx, { workspaceId, name, limit: LIMITS.profilesAlike }),
  );
}
