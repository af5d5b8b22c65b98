import { insertLink, lockAddress, lockResetLinks } from "@/db/queries/account-links";
import { findMemberByEmail } from "@/db/queries/identity";
import { asSystem } from "@/db/system";
import { LIMITS } from "@/lib/domain/limits";
import { newLinkToken } from "./link-token";

/**
 * A link by which who forgot the password chooses another, once, within an hour: for that person's own mailbox alone.
 * Three are open at most. @returns the token, which is stored nowhere; null where there is nobody to send one to.
 */
export async function requestPasswordReset(input: {
  email: string;
  now: Date;
}): Promise<{ token: string; to: string; expiresAt: Date } | null> {
  const { now } = input;
  const email = input.email.trim().toLowerCase();
  const { token, hash: tokenHash } = newLinkToken();
  const expiresAt = new Date(now.getTime() + LIMITS.passwordResetMinutes * 60_000);
  return asSystem(async (tx) => {
    const member = await findMemberByEmail(tx, email);
    if (!member) return null;
    const { userId, workspaceId } = member;
    await lockAddress(tx, workspaceId, email);
    const open = await lockResetLinks(tx, userId, now);
    if (open.length >= LIMITS.openPasswordResets) return null;
    const kind = "password_reset" as const;
    await insertLink(tx, { workspaceId, kind, userId, tokenHash, createdBy: userId, createdAt: now, expiresAt });
    return { token, to: email, expiresAt };
  });
}
