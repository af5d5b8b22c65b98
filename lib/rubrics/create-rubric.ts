import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { insertRubric } from "@/db/queries/rubric-versions";
import type { Principal } from "@/lib/domain/access";
import type { RubricDocument } from "@/lib/domain/rubric";
import type { RubricWithVersions } from "./get-rubric";

type RubricHead = Pick<RubricDocument, "name" | "role" | "description">;

/** A new rubric, without a version yet. */
export function createRubric(input: {
  principal: Principal;
  head: RubricHead;
  once?: Once<RubricWithVersions> | undefined;
}): Promise<RubricWithVersions> {
  const { workspaceId } = input.principal;
  return onceInWorkspace(workspaceId, input.once, async (tx) => {
    const rubric = await insertRubric(tx, { workspaceId, ...input.head });
    return { rubric, published: null, versions: [], consistency: [] };
  });
}
