import { countProfiles as countFitting } from "@/db/queries/profile-list";
import { readInWorkspace } from "@/db/read-in-workspace";
import type { Principal } from "@/lib/domain/access";
import { type ProfileFilter, readProfileFilter, visibleScores } from "./profile-filter";

interface CountInput {
  principal: Principal;
  filter: ProfileFilter;
  sandbox: boolean;
  /** Counted no further than this. */
  most: number;
}

/** How many profiles a filter fits: exactly, up to `most`; beyond it `most` + 1. Throws 403 `INSUFFICIENT_SCOPE`. */
export async function countProfiles({ principal, filter, sandbox, most }: CountInput): Promise<number> {
  const filters = readProfileFilter(principal, filter);
  if (!filters) return 0;
  const { workspaceId } = principal;
  const shown = { workspaceId, sandbox, scores: visibleScores(principal) };
  return readInWorkspace(workspaceId, (tx) => countFitting(tx, { ...filters, ...shown }, most));
}
