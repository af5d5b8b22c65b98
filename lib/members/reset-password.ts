import type { Transaction } from "@/db/client";
import { lockResetLinks, markLinkUsed, openLink } from "@/db/queries/account-links";
import { countOtherMemberships, findUser } from "@/db/queries/members";
import { asSystem } from "@/db/system";
import { chosenPassword, type Passwords } from "./chosen-password";
import { hashLinkToken } from "./link-token";
import { invalidLink } from "./read-link";
import { storePassword } from "./store-password";

interface Reset {
  token: string;
  password: string;
  passwords: Passwords;
  now: Date;
}

/**
 * Sets a new password by a link, once; every session of the person ends. @returns the address to sign in with.
 * Throws LINK_INVALID, also for who joined another workspace since; INVALID_REQUEST for a password that won't do.
 */
export async function resetPassword({ token, password, passwords, now }: Reset): Promise<{ email: string }> {
  const { linkId, workspaceId, userId, person } = await asSystem(async (tx) => {
    const { link } = (await openLink(tx, hashLinkToken(token), now)) ?? {};
    if (!link?.userId) throw invalidLink();
    const { id: linkId, workspaceId, userId } = link;
    return { linkId, workspaceId, userId, person: await resettable(tx, userId, workspaceId) };
  });
  // Hashing takes long, and holds nothing.
  const passwordHash = await chosenPassword(password, person, passwords);
  return asSystem(async (tx) => {
    const open = await lockResetLinks(tx, userId, now);
    if (!open.includes(linkId)) throw invalidLink();
    const { email } = await resettable(tx, userId, workspaceId);
    await markLinkUsed(tx, linkId, now);
    await storePassword(tx, userId, passwordHash, now);
    return { email };
  });
}

/** The person, locked. The link of one workspace must not open a way into another. */
async function resettable(tx: Transaction, userId: string, workspaceId: string) {
  const person = await findUser(tx, userId);
  if (!person || person.deactivatedAt) throw invalidLink();
  if ((await countOtherMemberships(tx, userId, workspaceId)) > 0) throw invalidLink();
  return person;
}
