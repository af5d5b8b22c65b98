import type { Transaction } from "@/db/client";
import type { AccountLinkRow } from "@/db/queries/account-links";
import { countOtherMemberships, findUser } from "@/db/queries/members";

/**
 * Whose password a link may change, locked; null: nobody's. What one workspace gave must not open a way into another; what
 * went to the person's own mailbox may.
 */
export async function resettablePerson(
  tx: Transaction,
  { userId, workspaceId, createdBy }: Pick<AccountLinkRow, "userId" | "workspaceId" | "createdBy">,
) {
  const person = userId && (await findUser(tx, userId));
  if (!person || person.deactivatedAt) return null;
  const isOwn = createdBy === person.id;
  return isOwn || (await countOtherMemberships(tx, person.id, workspaceId)) === 0 ? person : null;
}
