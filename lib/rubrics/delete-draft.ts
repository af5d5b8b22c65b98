import { inWorkspace } from "@/db/in-workspace";
import { deleteVersion, isUsedByJob, touchRubric } from "@/db/queries/rubric-versions";
import { AppError } from "@/lib/domain/errors";
import { lockDraft, type VersionChange } from "./version-of-rubric";

/**
 * Deletes a draft that no job has used.
 * Throws RUBRIC_NOT_FOUND, RUBRIC_VERSION_NOT_FOUND, RUBRIC_VERSION_PUBLISHED, RUBRIC_VERSION_IN_USE, PRECONDITION_FAILED.
 */
export async function deleteDraft(input: VersionChange & { now: Date }): Promise<void> {
  const { workspaceId } = input.principal;
  await inWorkspace(workspaceId, async (tx) => {
    const { rubric, key, version } = await lockDraft(tx, input);
    if (await isUsedByJob(tx, workspaceId, version.id)) {
      throw new AppError("RUBRIC_VERSION_IN_USE", `Jobs were scored with version ${input.n}: it stays.`);
    }
    await deleteVersion(tx, key);
    await touchRubric(tx, rubric, input.now);
  });
}
