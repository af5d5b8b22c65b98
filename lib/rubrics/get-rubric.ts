import { inWorkspace } from "@/db/in-workspace";
import { latestConsistencyRuns } from "@/db/queries/consistency-runs";
import { findRubric, findRubricVersions, type RubricRow, type RubricVersionRow } from "@/db/queries/rubrics";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";

export interface RubricWithVersions extends RubricRow {
  versions: RubricVersionRow[];
  consistency: Awaited<ReturnType<typeof latestConsistencyRuns>>;
}

/** A rubric with all its versions, and how consistently models score with them. Throws 404 `RUBRIC_NOT_FOUND`, also for another workspace's. */
export async function getRubric({ principal, id }: { principal: Principal; id: string }): Promise<RubricWithVersions> {
  const { workspaceId } = principal;
  return inWorkspace(workspaceId, async (tx) => {
    const found = await findRubric(tx, workspaceId, id);
    if (!found) throw new AppError("RUBRIC_NOT_FOUND", "There is no such rubric.");
    const versions = await findRubricVersions(tx, workspaceId, id);
    return { ...found, versions, consistency: await latestConsistencyRuns(tx, workspaceId, id) };
  });
}
