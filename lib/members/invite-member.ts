import { inWorkspace } from "@/db/in-workspace";
import { type AccountLinkRow, insertLink, lockAddress, revokeLinks } from "@/db/queries/account-links";
import { findMemberByAddress } from "@/db/queries/members";
import type { Principal, WorkspaceRole } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import { newLinkToken } from "./link-token";

interface Invitation {
  principal: Principal;
  email: string;
  role: WorkspaceRole;
  now: Date;
}

/**
 * Invites somebody by address: a link that works once, for seven days. An earlier one for the same address ends.
 * @returns the token, which is stored nowhere, and the address as it is kept. Throws CONFLICT for who is a member already.
 */
export async function inviteMember(input: Invitation): Promise<{ link: AccountLinkRow; token: string; email: string }> {
  const { principal, role, now } = input;
  const { workspaceId } = principal;
  const email = input.email.trim().toLowerCase();
  const { token, hash: tokenHash } = newLinkToken();
  const createdBy = principal.kind === "user" ? principal.userId : null;
  const expiresAt = new Date(now.getTime() + LIMITS.invitationDays * 86_400_000);
  const link = await inWorkspace(workspaceId, async (tx) => {
    await lockAddress(tx, workspaceId, email);
    const member = await findMemberByAddress(tx, workspaceId, email);
    if (member) throw new AppError("CONFLICT", `${member.name} is a member already.`);
    await revokeLinks(tx, workspaceId, { email }, now);
    const kind = "invitation" as const;
    return insertLink(tx, { workspaceId, kind, email, role, tokenHash, createdBy, createdAt: now, expiresAt });
  });
  return { link, token, email };
}
