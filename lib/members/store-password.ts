import type { Transaction } from "@/db/client";
import { revokeResetLinks } from "@/db/queries/account-links";
import { endSessionsOf, setPasswordHash } from "@/db/queries/members";

/**
 * Gives a person another password: their sessions end, and so do the links by which another could be chosen. Everywhere
 * links are locked before their person, lest two wait for each other.
 */
export async function storePassword(tx: Transaction, userId: string, passwordHash: string, now: Date): Promise<void> {
  await revokeResetLinks(tx, userId, now);
  await setPasswordHash(tx, userId, passwordHash);
  await endSessionsOf(tx, userId);
}
