import { lockResetLinks } from "@/db/queries/account-links";
import { findMember } from "@/db/queries/identity";
import { findUser } from "@/db/queries/members";
import { asSystem } from "@/db/system";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { chosenPassword, type Passwords, refusedPassword } from "./chosen-password";
import { storePassword } from "./store-password";

interface PasswordChange {
  principal: Principal;
  current: string;
  next: string;
  passwords: Passwords;
  now: Date;
}

/**
 * A person's own new password. Every session ends; @returns whose a new one may be begun, for the browser that asked.
 * Throws INSUFFICIENT_SCOPE for a key; INVALID_REQUEST where the current password is wrong, or the new one the same or won't do.
 */
export async function changePassword({ principal, current, next, passwords, now }: PasswordChange) {
  if (principal.kind !== "user") throw new AppError("INSUFFICIENT_SCOPE", "An API key has no password.");
  const { userId, workspaceId } = principal;
  // Checking and hashing take long, and hold nothing.
  const person = await asSystem((tx) => findUser(tx, userId));
  const fits = await passwords.verify(current, person?.passwordHash ?? undefined);
  if (!person || !fits) throw wrongPassword();
  if (isSame(current, next)) throw refusedPassword("new_password", "must be another than the current one");
  const passwordHash = await chosenPassword(next, person, passwords, "new_password");
  return asSystem(async (tx) => {
    await lockResetLinks(tx, userId, now);
    const still = await findUser(tx, userId);
    if (still?.passwordHash !== person.passwordHash) throw wrongPassword();
    await storePassword(tx, userId, passwordHash, now);
    return findMember(tx, userId, workspaceId);
  });
}

/** Typed in two ways, it is one password: that is how it is kept. */
function isSame(current: string, next: string): boolean {
  return current.normalize("NFKC") === next.normalize("NFKC");
}

function wrongPassword(): AppError {
  const faults = [{ path: "current_password", code: "wrong_password", message: "is not your current password" }];
  return new AppError("INVALID_REQUEST", "The current password is wrong.", { faults });
}
