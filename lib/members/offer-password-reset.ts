import { type AccountLinkRow, insertLink, revokeLinks } from "@/db/queries/account-links";
import { countOtherMemberships, findMemberOf } from "@/db/queries/members";
import { asSystem } from "@/db/system";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import { env } from "@/lib/env";
import { newLinkToken } from "./link-token";

/**
 * A link by which a member chooses a new password, once, within an hour. An earlier one ends. For an administrator who
 * knows that it reaches the right person. @returns the token, which is stored nowhere, and whom it is for.
 * Throws NOT_FOUND; CONFLICT for who is out, or who belongs to another workspace too, into which it would open a way.
 */
export async function offerPasswordReset(input: {
  principal: Principal;
  id: string;
  now: Date;
}): Promise<{ link: AccountLinkRow; token: string; email: string }> {
  const { principal, id: userId, now } = input;
  if (env().OIDC_ONLY) throw new AppError("CONFLICT", "Passwords sign nobody in here.");
  const { workspaceId } = principal;
  const { token, hash: tokenHash } = newLinkToken();
  const createdBy = principal.kind === "user" ? principal.userId : null;
  const expiresAt = new Date(now.getTime() + LIMITS.passwordResetMinutes * 60_000);
  // Whether the person belongs elsewhere is seen by the system alone.
  const offered = await asSystem(async (tx) => {
    const member = await findMemberOf(tx, workspaceId, userId);
    if (!member) throw new AppError("NOT_FOUND", "There is no such member.");
    if (member.deactivatedAt)
      throw new AppError("CONFLICT", "A deactivated member can't sign in. Activate them first.");
    if ((await countOtherMemberships(tx, userId, workspaceId)) > 0) {
      throw new AppError(
        "CONFLICT",
        "This person belongs to another workspace as well, and changes the password alone.",
      );
    }
    await revokeLinks(tx, workspaceId, { userId }, now);
    const kind = "password_reset" as const;
    const link = await insertLink(tx, { workspaceId, kind, userId, tokenHash, createdBy, createdAt: now, expiresAt });
    return { link, email: member.email };
  });
  return { ...offered, token };
}
