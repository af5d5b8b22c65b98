import { inWorkspace } from "@/db/in-workspace";
import { findRubricVersion } from "@/db/queries/rubric-versions";
import { findRubric } from "@/db/queries/rubrics";
import { noRubric, noVersion, type VersionInput, type VersionOfRubric } from "./version-of-rubric";

/** One version of a rubric. Throws RUBRIC_NOT_FOUND, also for another workspace's, and RUBRIC_VERSION_NOT_FOUND. */
export function getRubricVersion({ principal, id, n }: VersionInput): Promise<VersionOfRubric> {
  const { workspaceId } = principal;
  return inWorkspace(workspaceId, async (tx) => {
    const { rubric } = (await findRubric(tx, workspaceId, id)) ?? noRubric();
    const version = (await findRubricVersion(tx, { workspaceId, rubricId: id, number: n })) ?? noVersion(n);
    return { version, publishedVersionId: rubric.publishedVersionId };
  });
}
