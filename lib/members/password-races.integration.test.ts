import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, type Transaction } from "@/db/client";
import { insertMember } from "@/db/queries/identity";
import { findUser } from "@/db/queries/members";
import { accountLinks } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import { untilBlocked } from "@/db/testing/until-blocked";
import type { Principal } from "@/lib/domain/access";
import { acceptInvitation } from "./accept-invitation";
import { changePassword } from "./change-password";
import { inviteMember } from "./invite-member";
import { listMembers } from "./list-members";
import { offerPasswordReset } from "./offer-password-reset";
import { resetPassword } from "./reset-password";
import { anAddress, aPerson, PASSWORD, passwords } from "./testing/a-person";

afterAll(closeDatabase);

const now = new Date();
const NEXT = "nine white swans";
const countTry = async () => ({ forget: async () => {} });

/** Does `first` in a transaction that stays open until `other`, begun meanwhile, waits for it; then does `last` in it. */
async function whileOpen<T>(first: (tx: Transaction) => Promise<unknown>, other: () => Promise<T>, last = first) {
  let begun = Promise.resolve<PromiseSettledResult<T>[]>([]);
  await asSystem(async (tx) => {
    await first(tx);
    begun = Promise.allSettled([other()]);
    await untilBlocked();
    await last(tx);
  });
  return begun;
}

const changeOf = (principal: Principal, kept = passwords) =>
  changePassword({ principal, current: PASSWORD, next: NEXT, passwords: kept, now });

test("a change waits for who holds the person's links, holding nothing that they want", async () => {
  const { principal, userId } = await aPerson();
  await offerPasswordReset({ principal, id: userId, now });
  const links = (tx: Transaction) =>
    tx.select().from(accountLinks).where(eq(accountLinks.userId, userId)).for("update");
  const outcome = await whileOpen(
    links,
    () => changeOf(principal),
    (tx) => findUser(tx, userId).then(() => []),
  );
  expect(outcome).toMatchObject([{ status: "fulfilled", value: { userId } }]);
});

test("of a change and a reset at once the later is refused, twenty times", async () => {
  for (let round = 0; round < 20; round += 1) {
    const { principal, userId } = await aPerson();
    const { token } = await offerPasswordReset({ principal, id: userId, now });
    const reset = resetPassword({ token, password: "ten grey geese here", passwords, now });
    const outcomes = await Promise.allSettled([changeOf(principal), reset]);
    const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
    expect([["INVALID_REQUEST"], ["LINK_INVALID"]]).toContainEqual(refusals);
  }
});

/** Keeps passwords in a world where somebody else needs the person's row and links at once, and waits for neither. */
function keptBeside(userId: string, linkId: string) {
  const free = () =>
    asSystem(async (tx) => {
      await tx.execute(sql`select 1 from users where id = ${userId} for update nowait`);
      await tx.execute(sql`select 1 from account_links where id = ${linkId} for update nowait`);
    });
  return {
    hash: (password: string) => free().then(() => passwords.hash(password)),
    verify: (password: string, stored: string | undefined) => free().then(() => passwords.verify(password, stored)),
  };
}

test("while a password is checked and hashed, nothing is held", async () => {
  const { principal, userId, email } = await aPerson();
  const { link, token } = await offerPasswordReset({ principal, id: userId, now });
  const kept = keptBeside(userId, link.id);
  const reset = resetPassword({ token, password: PASSWORD, passwords: kept, now });
  await expect(reset).resolves.toEqual({ email });
  await expect(changeOf(principal, kept)).resolves.toMatchObject({ userId });
  const invitation = await inviteMember({ principal: (await aPerson()).principal, email, role: "viewer", now });
  const accept = { token: invitation.token, name: "Ada", password: NEXT, countTry, now };
  const accepted = acceptInvitation({ ...accept, passwords: keptBeside(userId, invitation.link.id) });
  await expect(accepted).resolves.toEqual({ email });
});

test.each([
  { theirs: PASSWORD, joins: true },
  { theirs: "another one of mine", joins: false },
])("an invitation whose address gets an account meanwhile asks for that one's password: %j", async (given) => {
  const { principal } = await aPerson();
  const { workspaceId } = await aWorkspace();
  const email = anAddress();
  const { token } = await inviteMember({ principal, email, role: "recruiter", now });
  const accept = (password: string) => acceptInvitation({ token, name: "Ada", password, passwords, countTry, now });
  const person = { email, name: "Ada Berg", passwordHash: `plain:${given.theirs}` };
  const elsewhere = (tx: Transaction) => insertMember(tx, workspaceId, "viewer", person);
  const [outcome] = await whileOpen(
    elsewhere,
    () => accept(PASSWORD),
    async () => {},
  );
  expect(outcome?.status).toBe(given.joins ? "fulfilled" : "rejected");
  // Who was refused still has the link.
  if (!given.joins) await accept(given.theirs);
  const { rows } = await listMembers({ principal, query: { limit: 50 } });
  expect(rows).toContainEqual(expect.objectContaining({ email, role: "recruiter" }));
});
