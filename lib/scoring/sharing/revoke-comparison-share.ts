import { inWorkspace } from "@/db/in-workspace";
import { findShare, revokeShare } from "@/db/queries/comparison-shares";
import { noteDeed } from "@/db/queries/outbox";
import { actorOf, jobsOwnerOf, type Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";

/** Ends a shared comparison at once: its link opens nothing any more. One that has ended stays as it is. Throws NOT_FOUND. */
export function revokeComparisonShare(input: { principal: Principal; shareId: string; now: Date }): Promise<void> {
  const { principal, shareId, now } = input;
  const { workspaceId } = principal;
  const key = { workspaceId, shareId };
  return inWorkspace(workspaceId, async (tx) => {
    if (!(await findShare(tx, key, jobsOwnerOf(principal)))) throw noShare();
    if (!(await revokeShare(tx, key, now))) return;
    const payload = actorOf(principal);
    await noteDeed(tx, { workspaceId, event: "comparison.share_revoked", subjectId: shareId, payload });
  });
}

export const noShare = () => new AppError("NOT_FOUND", "There is no such shared comparison.");
