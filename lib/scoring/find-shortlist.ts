import { inWorkspace } from "@/db/in-workspace";
import { lastUsedRubric } from "@/db/queries/shortlist";
import type { Principal } from "@/lib/domain/access";
import { visibleJobs } from "./visible-jobs";

/** The rubric whose shortlist is of most use: by which somebody was scored last. null: nobody was. */
export function findShortlist({
  principal,
  sandbox,
}: {
  principal: Principal;
  sandbox: boolean;
}): Promise<string | null> {
  const { workspaceId } = principal;
  return inWorkspace(workspaceId, (tx) =>
    lastUsedRubric(tx, { workspaceId, sandbox, visible: visibleJobs(principal) }),
  );
}
