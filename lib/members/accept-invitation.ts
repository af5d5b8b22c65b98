import type { Transaction } from "@/db/client";
import { markLinkUsed, openLink } from "@/db/queries/account-links";
import { insertMember } from "@/db/queries/identity";
import { addMembership, findUserByAddress } from "@/db/queries/members";
import { asSystem } from "@/db/system";
import type { WorkspaceRole } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { chosenPassword, type Passwords } from "./chosen-password";
import { hashLinkToken } from "./link-token";
import { invalidLink } from "./read-link";

interface Acceptance {
  token: string;
  name: string;
  password: string;
  passwords: Passwords;
  now: Date;
}

/**
 * Joins the workspace of an invitation, once. Who has an account already gives its password: a link alone must not change
 * it. @returns the address to sign in with. Throws LINK_INVALID, INVALID_REQUEST for a password that won't do.
 */
export async function acceptInvitation(input: Acceptance): Promise<{ email: string }> {
  const { token, now } = input;
  return asSystem(async (tx) => {
    const found = await openLink(tx, hashLinkToken(token), now);
    const { email, role, workspaceId } = found?.link ?? {};
    if (!found || !email || !role || !workspaceId) throw invalidLink();
    await join(tx, { workspaceId, email, role }, input);
    await markLinkUsed(tx, found.link.id, now);
    return { email };
  });
}

async function join(
  tx: Transaction,
  { workspaceId, email, role }: { workspaceId: string; email: string; role: WorkspaceRole },
  { name, password, passwords }: Acceptance,
): Promise<void> {
  const known = await findUserByAddress(tx, email);
  if (!known) {
    const passwordHash = await chosenPassword(password, { email, name }, passwords);
    await insertMember(tx, workspaceId, role, { email, name, passwordHash });
    return;
  }
  const fits = await passwords.verify(password, known.passwordHash ?? undefined);
  if (!fits || known.deactivatedAt) throw wrongPassword();
  await addMembership(tx, { workspaceId, userId: known.id, role });
}

function wrongPassword(): AppError {
  const faults = [{ path: "password", code: "wrong_password", message: "is not the password of your account" }];
  return new AppError("INVALID_REQUEST", "The password does not fit your account.", { faults });
}
