import { markLinkUsed, openLink } from "@/db/queries/account-links";
import { findUser } from "@/db/queries/members";
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
 * Throws LINK_INVALID, INVALID_REQUEST for a password that won't do.
 */
export async function resetPassword({ token, password, passwords, now }: Reset): Promise<{ email: string }> {
  return asSystem(async (tx) => {
    const found = await openLink(tx, hashLinkToken(token), now);
    const person = found?.link.userId ? await findUser(tx, found.link.userId) : null;
    if (!found || !person || person.deactivatedAt) throw invalidLink();
    const passwordHash = await chosenPassword(password, person, passwords);
    await markLinkUsed(tx, found.link.id, now);
    await storePassword(tx, person.id, passwordHash, now);
    return { email: person.email };
  });
}
