import type { Transaction } from "@/db/client";
import { markLinkUsed, openLink } from "@/db/queries/account-links";
import { insertMember } from "@/db/queries/identity";
import { addMembership, findUserByAddress } from "@/db/queries/members";
import { asSystem } from "@/db/system";
import { AppError } from "@/lib/domain/errors";
import { chosenPassword, type Passwords } from "./chosen-password";
import { hashLinkToken } from "./link-token";
import { invalidLink } from "./read-link";

interface Acceptance {
  token: string;
  name: string;
  password: string;
  passwords: Passwords;
  /** Counts a try of an account's password before it is looked at; throws RATE_LIMITED after too many. */
  countTry(email: string): Promise<{ forget(): Promise<unknown> }>;
  now: Date;
}

type Account = Awaited<ReturnType<typeof findUserByAddress>>;

/**
 * Joins the workspace of an invitation, once. Who has an account already gives its password: a link alone must not change
 * it. @returns the address to sign in with. Throws LINK_INVALID, RATE_LIMITED, INVALID_REQUEST for a password that won't do.
 */
export async function acceptInvitation(input: Acceptance): Promise<{ email: string }> {
  const { email, account } = await asSystem((tx) => openInvitation(tx, input));
  // Checking and hashing take long, and hold nothing.
  const passwordHash = await hashOf(email, account, input);
  const joined = await asSystem(async (tx) => {
    const invitation = await openInvitation(tx, input);
    if (!(await join(tx, invitation, { name: input.name, passwordHash }))) return false;
    await markLinkUsed(tx, invitation.id, input.now);
    return true;
  });
  // Meanwhile the address got an account, or its account another password: that one is asked for now.
  return joined ? { email } : acceptInvitation(input);
}

/** The invitation and the account of its address, both locked. */
async function openInvitation(tx: Transaction, { token, now }: Acceptance) {
  const { link } = (await openLink(tx, hashLinkToken(token), now)) ?? {};
  if (!link?.email || !link.role) throw invalidLink();
  const { id, email, role, workspaceId } = link;
  return { id, email, role, workspaceId, account: await findUserByAddress(tx, email) };
}

/** Of a new account the hash to keep; of one that is there its own, once the password fits. */
async function hashOf(email: string, account: Account, { name, password, passwords, countTry }: Acceptance) {
  if (!account) return chosenPassword(password, { email, name }, passwords);
  const attempt = await countTry(email);
  const fits = await passwords.verify(password, account.passwordHash ?? undefined);
  if (!fits || account.deactivatedAt) throw wrongPassword();
  await attempt.forget();
  return account.passwordHash;
}

/** @returns whether they joined: an account must be the one whose password was given. */
async function join(
  tx: Transaction,
  { workspaceId, email, role, account }: Awaited<ReturnType<typeof openInvitation>>,
  person: { name: string; passwordHash: string | null },
): Promise<boolean> {
  if (!account) return (await insertMember(tx, workspaceId, role, { email, ...person })) !== undefined;
  if (account.passwordHash !== person.passwordHash || account.deactivatedAt) return false;
  await addMembership(tx, { workspaceId, userId: account.id, role });
  return true;
}

function wrongPassword(): AppError {
  const faults = [{ path: "password", code: "wrong_password", message: "is not the password of your account" }];
  return new AppError("INVALID_REQUEST", "The password does not fit your account.", { faults });
}
