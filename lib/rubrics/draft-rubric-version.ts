import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { insertDraft, touchRubric } from "@/db/queries/rubric-versions";
import type { Principal } from "@/lib/domain/access";
import type { RubricContent } from "@/lib/domain/rubric";
import { lockedRubric, type VersionOfRubric } from "./version-of-rubric";

interface DraftInput {
  principal: Principal;
  id: string;
  content: RubricContent;
  once?: Once<VersionOfRubric> | undefined;
  now: Date;
}

/** Adds a draft to a rubric, numbered after its last version. Throws RUBRIC_NOT_FOUND. */
export function draftRubricVersion({ principal, id, content, once, now }: DraftInput): Promise<VersionOfRubric> {
  return onceInWorkspace(principal.workspaceId, once, async (tx) => {
    const rubric = await lockedRubric(tx, principal.workspaceId, id);
    const version = await insertDraft(tx, rubric, content);
    await touchRubric(tx, rubric, now);
    return { version, publishedVersionId: rubric.publishedVersionId };
  });
}
