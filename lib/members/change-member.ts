import { inWorkspace } from "@/db/in-workspace";
import { revokeWaysIn } from "@/db/queries/account-links";
import { changeMembership, findMemberOf, lockAdmins, type MemberRow } from "@/db/queries/members";
import type { Principal, WorkspaceRole } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";

interface MemberChange {
  principal: Principal;
  id: string;
  change: { role?: WorkspaceRole | undefined; active?: boolean | undefined };
  now: Date;
}

/**
 * Changes a member's role, or takes them out and in again: who is out can't sign in, and every session ends at once.
 * Throws NOT_FOUND; CONFLICT where nobody would be left to administer the workspace.
 */
export async function changeMember({ principal, id, change, now }: MemberChange): Promise<MemberRow> {
  const { workspaceId } = principal;
  return inWorkspace(workspaceId, async (tx) => {
    // Who accepts an invitation locks it before the membership.
    if (change.active === false) await revokeWaysIn(tx, workspaceId, id, now);
    const admins = await lockAdmins(tx, workspaceId);
    const member = await findMemberOf(tx, workspaceId, id);
    if (!member) throw new AppError("NOT_FOUND", "There is no such member.");
    const staysAdmin = (change.role ?? member.role) === "admin" && change.active !== false;
    if (!staysAdmin && admins.length === 1 && admins[0] === id) {
      throw new AppError("CONFLICT", "This is the only active administrator. Make somebody else one first.");
    }
    await changeMembership(tx, { workspaceId, userId: id }, columnsOf(change, member, now));
    return (await findMemberOf(tx, workspaceId, id)) ?? member;
  });
}

function columnsOf({ role, active }: MemberChange["change"], { deactivatedAt }: MemberRow, now: Date) {
  const out = active === undefined ? deactivatedAt : active ? null : (deactivatedAt ?? now);
  // A session of before must not come back with the person.
  return { ...(role !== undefined && { role }), deactivatedAt: out, endSessions: active === false };
}
