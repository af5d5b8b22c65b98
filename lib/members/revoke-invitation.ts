import { inWorkspace } from "@/db/in-workspace";
import { revokeLinks } from "@/db/queries/account-links";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";

/** Takes an open invitation back: its link opens nothing any more. Throws NOT_FOUND. */
export async function revokeInvitation(input: { principal: Principal; id: string; now: Date }): Promise<void> {
  const { principal, id, now } = input;
  const { workspaceId } = principal;
  const revoked = await inWorkspace(workspaceId, (tx) => revokeLinks(tx, workspaceId, { id }, now));
  if (revoked === 0) throw new AppError("NOT_FOUND", "There is no such open invitation.");
}
