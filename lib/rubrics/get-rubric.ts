import { inWorkspace } from "@/db/in-workspace";
import { findRubric, findRubricVersions, type RubricRow, type RubricVersionRow } from "@/db/queries/rubrics";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";

export interface RubricWithVersions extends RubricRow {
  versions: RubricVersionRow[];
}

/** A rubric with all its versions. Throws 404 `RUBRIC_NOT_FOUND`, also for another workspace's. */
export async function getRubric({ principal, id }: { principal: Principal; id: string }): Promise<RubricWithVersions> {
  const { workspaceId } = principal;
  return inWorkspace(workspaceId, async (tx) => {
    const found = await findRubric(tx, workspaceId, id);
    if (!found) throw new AppError("RUBRIC_NOT_FOUND", "There is no such rubric.");
    return { ...found, versions: await findRubricVersions(tx, workspaceId, id) };
  });
}
