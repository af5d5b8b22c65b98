import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { insertMember } from "@/db/queries/identity";
import { addMembership, findUser } from "@/db/queries/members";
import { users } from "@/db/schema";
import { asSystem } from "@/db/system";
import { changePassword } from "./change-password";
import { inviteMember } from "./invite-member";
import { offerPasswordReset } from "./offer-password-reset";
import { readLink } from "./read-link";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { anAddress, aPerson, PASSWORD, passwords } from "./testing/a-person";

afterAll(closeDatabase);

const now = new Date();

test.each([
  ["letter by letter", PASSWORD, PASSWORD],
  ["typed in another way", "caf\u00e9 au lait, please", "cafe\u0301 au lait, please"],
])("a new password that is the current one, %s, is refused and ends no session", async (_, current, next) => {
  const { principal, userId } = await aPerson(current);
  await expect(changePassword({ principal, current, next, passwords, now })).rejects.toMatchObject({
    code: "INVALID_REQUEST",
    message: "The password must be another than the current one.",
    faults: [{ path: "new_password", code: "weak_password" }],
  });
  expect(await asSystem((tx) => findUser(tx, userId))).toMatchObject({ sessionEpoch: 0 });
});

test("a link for a new password opens nothing once the person joined another workspace too", async () => {
  const [{ principal }, elsewhere] = [await aPerson(), await aPerson()];
  const email = anAddress();
  const person = { email, name: "Otto Krause", passwordHash: null };
  const userId = (await asSystem((tx) => insertMember(tx, principal.workspaceId, "viewer", person)))?.id ?? "";
  const { token } = await offerPasswordReset({ principal, id: userId, now });
  expect(await readLink({ token, now })).toMatchObject({ kind: "password_reset", email });
  const { workspaceId } = elsewhere;
  await asSystem((tx) => addMembership(tx, { workspaceId, userId, role: "viewer" }));
  await expect(readLink({ token, now })).rejects.toMatchObject({ code: "LINK_INVALID" });
});

test("an invitation goes to the address as it is kept, however it was typed", async () => {
  const { principal } = await aPerson();
  const address = anAddress();
  const invited = await inviteMember({ principal, email: ` ${address.toUpperCase()}`, role: "viewer", now });
  expect(invited.email).toBe(address);
  expect(invited.link.email).toBe(address);
});

test("who forgot the password gets a link for their own mailbox, into whichever workspaces they belong to", async () => {
  const [{ userId, email }, elsewhere] = [await aPerson(), await aPerson()];
  await asSystem((tx) => addMembership(tx, { workspaceId: elsewhere.workspaceId, userId, role: "viewer" }));
  const asked = await requestPasswordReset({ email: ` ${email.toUpperCase()}`, now });
  expect(asked).toMatchObject({ to: email, expiresAt: new Date(now.getTime() + 3_600_000) });
  const token = asked?.token ?? "";
  expect(await readLink({ token, now })).toMatchObject({ kind: "password_reset", email });
  expect(await resetPassword({ token, password: "nine white swans", passwords, now })).toEqual({ email });
  expect(await asSystem((tx) => findUser(tx, userId))).toMatchObject({ passwordHash: "plain:nine white swans" });
  await expect(readLink({ token, now })).rejects.toMatchObject({ code: "LINK_INVALID" });
});

test("nobody of that address, or who is out, gets none; neither does who has three open ones, ten at once", async () => {
  expect(await requestPasswordReset({ email: anAddress(), now })).toBeNull();
  const [gone, { email }] = [await aPerson(), await aPerson()];
  await asSystem((tx) => tx.update(users).set({ deactivatedAt: now }).where(eq(users.id, gone.userId)));
  expect(await requestPasswordReset({ email: gone.email, now })).toBeNull();
  const asked = await Promise.all(Array.from({ length: 10 }, () => requestPasswordReset({ email, now })));
  expect(asked.filter((link) => link !== null)).toHaveLength(3);
  const later = new Date(now.getTime() + 3_600_001);
  expect(await requestPasswordReset({ email, now: later })).not.toBeNull();
});
