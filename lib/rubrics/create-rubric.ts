import { inWorkspace } from "@/db/in-workspace";
import { insertRubric } from "@/db/queries/rubric-versions";
import type { Principal } from "@/lib/domain/access";
import type { RubricDocument } from "@/lib/domain/rubric";
import type { RubricWithVersions } from "./get-rubric";

type RubricHead = Pick<RubricDocument, "name" | "role" | "description">;

/** A new rubric, without a version yet. */
export async function createRubric(input: { principal: Principal; head: RubricHead }): Promise<RubricWithVersions> {
  const { workspaceId } = input.principal;
  const rubric = await inWorkspace(workspaceId, (tx) => insertRubric(tx, { workspaceId, ...input.head }));
  return { rubric, published: null, versions: [], consistency: [] };
}
