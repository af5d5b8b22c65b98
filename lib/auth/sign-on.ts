import { z } from "zod";
import type { Transaction } from "@/db/client";
import { markLinkUsed, openInvitationOf } from "@/db/queries/account-links";
import { findMemberByEmail, insertMember } from "@/db/queries/identity";
import { addMembership, findUserByAddress } from "@/db/queries/members";
import { asSystem } from "@/db/system";
import { requiredText } from "@/lib/domain/required-text";

/** What an OpenID provider says of somebody. Some send the flag as a word. */
const Claims = z.object({
  email: z.string().max(320).trim().toLowerCase().pipe(z.email()),
  email_verified: z.union([z.literal(true), z.literal("true")]),
  name: requiredText(200).optional().catch(undefined),
});

export type SignOnRefusal = "EMAIL_NOT_VERIFIED" | "NOT_INVITED";
type SignedOn = NonNullable<Awaited<ReturnType<typeof findMemberByEmail>>>;

/**
 * The member whose address an OpenID provider vouches for. Who was invited and has not joined joins by that; nobody else
 * gets an account. @returns why not, for everybody else.
 */
export async function signOn({ claims, now }: { claims: unknown; now: Date }): Promise<SignedOn | SignOnRefusal> {
  const person = Claims.safeParse(claims);
  if (!person.success) return "EMAIL_NOT_VERIFIED";
  const { email, name = email } = person.data;
  return asSystem(async (tx) => {
    const member = await findMemberByEmail(tx, email);
    if (member) return member;
    await join(tx, { email, name }, now);
    // Of two tries at once the second finds the invitation used, and the member there.
    return (await findMemberByEmail(tx, email)) ?? "NOT_INVITED";
  });
}

async function join(tx: Transaction, { email, name }: { email: string; name: string }, now: Date): Promise<void> {
  const invitation = await openInvitationOf(tx, email, now);
  if (!invitation?.role) return;
  const { workspaceId, role } = invitation;
  // First the insert, which waits for whoever makes an account of this address at the same time.
  if (!(await insertMember(tx, workspaceId, role, { email, name, passwordHash: null }))) {
    const known = await findUserByAddress(tx, email);
    if (!known || known.deactivatedAt) return;
    await addMembership(tx, { workspaceId, userId: known.id, role });
  }
  await markLinkUsed(tx, invitation.id, now);
}
