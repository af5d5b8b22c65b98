import { lockResetLinks, markLinkUsed, openLink } from "@/db/queries/account-links";
import { asSystem } from "@/db/system";
import { chosenPassword, type Passwords } from "./chosen-password";
import { hashLinkToken } from "./link-token";
import { invalidLink } from "./read-link";
import { resettablePerson } from "./resettable-person";
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
  const { link, person } = await asSystem(async (tx) => {
    const { link } = (await openLink(tx, hashLinkToken(token), now)) ?? {};
    const person = link && (await resettablePerson(tx, link));
    if (!person) throw invalidLink();
    return { link, person };
  });
  // Hashing takes long, and holds nothing.
  const passwordHash = await chosenPassword(password, person, passwords);
  return asSystem(async (tx) => {
    const open = await lockResetLinks(tx, person.id, now);
    if (!open.includes(link.id) || !(await resettablePerson(tx, link))) throw invalidLink();
    await markLinkUsed(tx, link.id, now);
    await storePassword(tx, person.id, passwordHash, now);
    return { email: person.email };
  });
}
