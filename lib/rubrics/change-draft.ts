import { inWorkspace } from "@/db/in-workspace";
import { changeVersion, touchRubric } from "@/db/queries/rubric-versions";
import { mergePatch } from "@/lib/domain/merge-patch";
import { RubricContent } from "@/lib/domain/rubric";
import { lockDraft, type VersionChange, type VersionOfRubric } from "./version-of-rubric";

/** `patch`: a JSON Merge Patch whose fields the rubric's schema has passed. */
type ChangeInput = VersionChange & { patch: Record<string, unknown>; now: Date };

/**
 * Changes what the patch names of a draft; its criteria are replaced as a whole.
 * Throws RUBRIC_NOT_FOUND, RUBRIC_VERSION_NOT_FOUND, RUBRIC_VERSION_PUBLISHED, PRECONDITION_FAILED.
 */
export function changeDraft(input: ChangeInput): Promise<VersionOfRubric> {
  return inWorkspace(input.principal.workspaceId, async (tx) => {
    const { rubric, key, version } = await lockDraft(tx, input);
    const content = RubricContent.parse(mergePatch(version.content, input.patch));
    const changed = await changeVersion(tx, key, { content });
    await touchRubric(tx, rubric, input.now);
    return { version: changed, publishedVersionId: rubric.publishedVersionId };
  });
}
