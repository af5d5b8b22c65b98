import { inWorkspace } from "@/db/in-workspace";
import { findKeyOf, markRevoked, noteKeyEvent } from "@/db/queries/api-keys";
import { actorOf, type Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";

/** Ends a key at once and for good: its next request is refused. Again: nothing more happens. Throws NOT_FOUND. */
export async function revokeApiKey(input: { principal: Principal; id: string; now: Date }): Promise<void> {
  const { principal, id, now } = input;
  const { workspaceId } = principal;
  await inWorkspace(workspaceId, async (tx) => {
    if (!(await findKeyOf(tx, workspaceId, id))) throw new AppError("NOT_FOUND", "There is no such API key.");
    if (!(await markRevoked(tx, workspaceId, id, now))) return;
    await noteKeyEvent(tx, { workspaceId, id }, "api_key.revoked", actorOf(principal));
  });
}
