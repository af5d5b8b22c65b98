import { inWorkspace } from "@/db/in-workspace";
import { lockWorkspace, setRetention } from "@/db/queries/workspaces";
import { actorOf, type Principal } from "@/lib/domain/access";
import type { Retention } from "@/lib/domain/retention";
import { settingsOf, type WorkspaceSettings } from "./get-workspace";

interface ChangeInput {
  principal: Principal;
  change: Partial<Retention>;
}

/** Sets how long the workspace keeps what; what is kept too long by then goes at the next sweep, within the hour. */
export function changeRetention({ principal, change }: ChangeInput): Promise<WorkspaceSettings> {
  const { workspaceId } = principal;
  return inWorkspace(workspaceId, async (tx) => {
    // Two changes at once follow one another: neither writes back what the other has just changed.
    await lockWorkspace(tx, workspaceId);
    const before = await settingsOf(tx, workspaceId);
    const retention = { ...before.retention, ...change };
    await setRetention(tx, workspaceId, { from: before.retention, to: retention, by: actorOf(principal) });
    return { ...before, retention };
  });
}
