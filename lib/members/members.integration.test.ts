import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { findMember, insertMember } from "@/db/queries/identity";
import { findUser } from "@/db/queries/members";
import { accountLinks } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import type { Principal, WorkspaceRole } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { acceptInvitation } from "./accept-invitation";
import { changeMember } from "./change-member";
import { changePassword } from "./change-password";
import { endOwnSessions } from "./end-own-sessions";
import { inviteMember } from "./invite-member";
import { listInvitations } from "./list-invitations";
import { listMembers } from "./list-members";
import { offerPasswordReset } from "./offer-password-reset";
import { readLink } from "./read-link";
import { renameOneself } from "./rename-oneself";
import { resetPassword } from "./reset-password";
import { revokeInvitation } from "./revoke-invitation";

afterAll(closeDatabase);

const now = new Date();
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const PASSWORD = "seven green bottles";
/** Readable, where the real hashing would take most of the test's time; it is tested beside itself. */
const passwords = {
  hash: async (password: string) => `plain:${password}`,
  verify: async (password: string, stored: string | undefined) => stored === `plain:${password}`,
};
const countTry = async () => ({ forget: async () => {} });
const address = () => `${randomUUID()}@assay.test`;

async function aMember(workspaceId: string, role: WorkspaceRole, email = address()) {
  const person = { email, name: "Ada Berg", passwordHash: `plain:${PASSWORD}` };
  const userId = (await asSystem((tx) => insertMember(tx, workspaceId, role, person)))?.id ?? "";
  const principal: Principal = { kind: "user", userId, workspaceId, name: person.name, email, role };
  return { userId, email, principal };
}

async function anAdministered() {
  const { workspaceId } = await aWorkspace();
  const admin = await aMember(workspaceId, "admin");
  const { principal } = admin;
  const invite = (email: string, role: WorkspaceRole = "recruiter", at = now) =>
    inviteMember({ principal, email, role, now: at });
  const accept = (token: string, change: object = {}, at = now) =>
    acceptInvitation({ token, name: "New Person", password: PASSWORD, passwords, countTry, now: at, ...change });
  const members = async () => (await listMembers({ principal, query: { limit: 50 } })).rows;
  return { workspaceId, admin, principal, invite, accept, members };
}

const passwordHashOf = async (userId: string) => (await asSystem((tx) => findUser(tx, userId)))?.passwordHash;

describe("an invitation", () => {
  test("lets its address in once, with the role that it names; the token is stored nowhere", async () => {
    const { invite, accept, members } = await anAdministered();
    const email = address();
    const { token } = await invite(` ${email.toUpperCase()} `, "viewer");
    expect(await readLink({ token, now })).toMatchObject({ kind: "invitation", email, hasAccount: false });
    expect(await accept(token)).toEqual({ email });
    expect(await members()).toContainEqual(expect.objectContaining({ email, role: "viewer", deactivatedAt: null }));
    await expect(accept(token)).rejects.toMatchObject({ code: "LINK_INVALID" });
    const rows = await asSystem((tx) => tx.select().from(accountLinks));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("opens nothing after seven days, once taken back, or once another was made for the address", async () => {
    const { invite, accept, principal } = await anAdministered();
    const email = address();
    const { token } = await invite(email);
    await expect(accept(token, {}, later(7 * 86_400 + 1))).rejects.toMatchObject({ code: "LINK_INVALID" });
    const second = await invite(email);
    await expect(accept(token)).rejects.toMatchObject({ code: "LINK_INVALID" });
    const open = () => listInvitations({ principal, query: { limit: 50 }, now });
    expect((await open()).rows.map(({ id }) => id)).toEqual([second.link.id]);
    await revokeInvitation({ principal, id: second.link.id, now });
    await expect(accept(second.token)).rejects.toMatchObject({ code: "LINK_INVALID" });
    expect((await open()).rows).toEqual([]);
    await expect(revokeInvitation({ principal, id: second.link.id, now })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("of two that accept at once one gets in", async () => {
    const { invite, accept, members } = await anAdministered();
    const email = address();
    const { token } = await invite(email);
    const outcomes = await Promise.allSettled([accept(token), accept(token)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await members()).filter((one) => one.email === email)).toHaveLength(1);
  });

  test("of six for one address at once the last alone opens", async () => {
    const { invite, accept } = await anAdministered();
    const email = address();
    const made = await Promise.all(Array.from({ length: 6 }, () => invite(email)));
    const opened = await Promise.allSettled(made.map(({ token }) => accept(token)));
    expect(opened.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is not used up by a password that won't do", async () => {
    const { invite, accept } = await anAdministered();
    const { token } = await invite(address());
    const refused = accept(token, { password: "short" });
    await expect(refused).rejects.toMatchObject({ code: "INVALID_REQUEST", faults: [{ path: "password" }] });
    await expect(accept(token)).resolves.toBeDefined();
  });

  test("for who has an account elsewhere takes that account's password, and changes none", async () => {
    const { invite, accept, members } = await anAdministered();
    const elsewhere = await aMember((await aWorkspace()).workspaceId, "admin");
    const { token } = await invite(elsewhere.email, "admin");
    expect(await readLink({ token, now })).toMatchObject({ hasAccount: true });
    await expect(accept(token, { password: "a password of mine" })).rejects.toMatchObject({ code: "INVALID_REQUEST" });
    expect(await accept(token)).toEqual({ email: elsewhere.email });
    expect(await passwordHashOf(elsewhere.userId)).toBe(`plain:${PASSWORD}`);
    expect(await members()).toContainEqual(expect.objectContaining({ id: elsewhere.userId, role: "admin" }));
  });

  test("of who is a member already is refused", async () => {
    const { invite, admin } = await anAdministered();
    await expect(invite(admin.email)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("leaves who is a member by now what they are", async () => {
    const { workspaceId, invite, accept, members } = await anAdministered();
    const email = address();
    const { token } = await invite(email, "viewer");
    await aMember(workspaceId, "admin", email);
    await accept(token);
    expect(await members()).toContainEqual(expect.objectContaining({ email, role: "admin" }));
  });

  test("takes nobody in again who was taken out after it was made", async () => {
    const { workspaceId, principal, invite, accept } = await anAdministered();
    const email = address();
    const { token } = await invite(email);
    const { userId: id } = await aMember(workspaceId, "viewer", email);
    await changeMember({ principal, id, change: { active: false }, now });
    await expect(accept(token)).rejects.toMatchObject({ code: "LINK_INVALID" });
  });

  test("tries an account's password only as often as is allowed, and no more with the right one", async () => {
    const { invite, accept } = await anAdministered();
    const { email } = await aMember((await aWorkspace()).workspaceId, "viewer");
    const { token } = await invite(email);
    const tries: string[] = [];
    const forget = async () => void tries.splice(0);
    const limited = async (who: string) => {
      if (tries.push(who) > 2) throw new AppError("RATE_LIMITED", "Too many tries.");
      return { forget };
    };
    const guess = (password: string) => accept(token, { password, countTry: limited });
    for (const wrong of ["one", "two"]) await expect(guess(wrong)).rejects.toMatchObject({ code: "INVALID_REQUEST" });
    await expect(guess(PASSWORD)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    expect(tries).toEqual([email, email, email]);
    await forget();
    await guess(PASSWORD);
    expect(tries).toEqual([]);
  });

  test("of another workspace is neither listed nor taken back", async () => {
    const [{ principal }, other] = [await anAdministered(), await anAdministered()];
    const { link } = await other.invite(address());
    expect((await listInvitations({ principal, query: { limit: 50 }, now })).rows).toEqual([]);
    await expect(revokeInvitation({ principal, id: link.id, now })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a member", () => {
  test("gets another role, is taken out and in again", async () => {
    const { workspaceId, principal } = await anAdministered();
    const { userId: id } = await aMember(workspaceId, "viewer");
    const change = (wanted: object) => changeMember({ principal, id, change: wanted, now });
    expect(await change({ role: "recruiter" })).toMatchObject({ role: "recruiter", deactivatedAt: null });
    expect(await change({ active: false })).toMatchObject({ role: "recruiter", deactivatedAt: now });
    expect(await change({ active: true })).toMatchObject({ deactivatedAt: null });
  });

  test("who is taken in again gets no session of before back", async () => {
    const { workspaceId, principal } = await anAdministered();
    const { userId: id } = await aMember(workspaceId, "viewer");
    const epoch = async () => (await asSystem((tx) => findMember(tx, id, workspaceId)))?.sessionEpoch;
    const before = await epoch();
    for (const active of [false, true]) await changeMember({ principal, id, change: { active }, now });
    expect(await epoch()).toBe((before ?? 0) + 1);
  });

  test("of another workspace is nobody here", async () => {
    const { principal } = await anAdministered();
    const foreign = await aMember((await aWorkspace()).workspaceId, "viewer");
    const change = changeMember({ principal, id: foreign.userId, change: { active: false }, now });
    await expect(change).rejects.toMatchObject({ code: "NOT_FOUND" });
    const reset = offerPasswordReset({ principal, id: foreign.userId, now });
    await expect(reset).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test.each([{ role: "viewer" as const }, { active: false }])("who alone administers stays: %j", async (change) => {
    const { principal, admin } = await anAdministered();
    const refused = changeMember({ principal, id: admin.userId, change, now });
    await expect(refused).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("of two administrators who take each other out at once one stays, ten times", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { workspaceId, admin, members } = await anAdministered();
      const second = await aMember(workspaceId, "admin");
      const out = (by: Principal, id: string) => changeMember({ principal: by, id, change: { active: false }, now });
      await Promise.allSettled([out(admin.principal, second.userId), out(second.principal, admin.userId)]);
      expect((await members()).filter(({ deactivatedAt }) => deactivatedAt === null)).toHaveLength(1);
    }
  });
});

describe("a password", () => {
  test("is changed by who knows the current one, and every session ends", async () => {
    const { admin, principal } = await anAdministered();
    const change = (current: string, next: string) => changePassword({ principal, current, next, passwords, now });
    await expect(change("wrong", "nine white swans")).rejects.toMatchObject({ faults: [{ path: "current_password" }] });
    await expect(change(PASSWORD, "short")).rejects.toMatchObject({ faults: [{ path: "new_password" }] });
    expect(await change(PASSWORD, "nine white swans")).toMatchObject({ userId: admin.userId, sessionEpoch: 1 });
    const person = await asSystem((tx) => findUser(tx, admin.userId));
    expect(person).toMatchObject({ passwordHash: "plain:nine white swans", sessionEpoch: 1 });
  });

  test("is reset by a link that works once, for an hour", async () => {
    const { workspaceId, principal } = await anAdministered();
    const { userId: id, email } = await aMember(workspaceId, "recruiter");
    const reset = (token: string, at = now) =>
      resetPassword({ token, password: "nine white swans", passwords, now: at });
    const first = await offerPasswordReset({ principal, id, now });
    const { token } = await offerPasswordReset({ principal, id, now });
    await expect(reset(first.token)).rejects.toMatchObject({ code: "LINK_INVALID" });
    await expect(reset(token, later(3_601))).rejects.toMatchObject({ code: "LINK_INVALID" });
    expect(await reset(token)).toEqual({ email });
    expect(await passwordHashOf(id)).toBe("plain:nine white swans");
    await expect(reset(token)).rejects.toMatchObject({ code: "LINK_INVALID" });
  });

  test("once changed, no link that was made before changes it", async () => {
    const { principal, admin } = await anAdministered();
    const { token } = await offerPasswordReset({ principal, id: admin.userId, now });
    await changePassword({ principal, current: PASSWORD, next: "nine white swans", passwords, now });
    const reset = resetPassword({ token, password: "ten grey geese here", passwords, now });
    await expect(reset).rejects.toMatchObject({ code: "LINK_INVALID" });
  });

  test.each([true, false])(
    "of who belongs to another workspace too (active there: %s) is nobody else's to reset",
    async (active) => {
      const [mine, other] = [await anAdministered(), await anAdministered()];
      const { token } = await mine.invite(other.admin.email);
      await mine.accept(token);
      const second = await aMember(other.workspaceId, "admin");
      await changeMember({ principal: second.principal, id: other.admin.userId, change: { active }, now });
      const reset = offerPasswordReset({ principal: mine.principal, id: other.admin.userId, now });
      await expect(reset).rejects.toMatchObject({ code: "CONFLICT" });
    },
  );

  test("is not reset by a link made before the person joined another workspace", async () => {
    const [mine, other] = [await anAdministered(), await anAdministered()];
    const { userId: id, email } = await aMember(mine.workspaceId, "recruiter");
    const { token } = await offerPasswordReset({ principal: mine.principal, id, now });
    await other.accept((await other.invite(email)).token);
    const reset = resetPassword({ token, password: "nine white swans", passwords, now });
    await expect(reset).rejects.toMatchObject({ code: "LINK_INVALID" });
    expect(await passwordHashOf(id)).toBe(`plain:${PASSWORD}`);
  });

  test("is not reset by a link made before the member was taken out", async () => {
    const { workspaceId, principal } = await anAdministered();
    const { userId: id } = await aMember(workspaceId, "recruiter");
    const { token } = await offerPasswordReset({ principal, id, now });
    await changeMember({ principal, id, change: { active: false }, now });
    await expect(resetPassword({ token, password: PASSWORD, passwords, now })).rejects.toMatchObject({
      code: "LINK_INVALID",
    });
  });

  test("and name and sessions are a person's own: everything ends at once, the name stays", async () => {
    const { principal, admin, members } = await anAdministered();
    expect(await renameOneself({ principal, name: "Ada Lund" })).toMatchObject({ name: "Ada Lund" });
    expect(await members()).toContainEqual(expect.objectContaining({ id: admin.userId, name: "Ada Lund" }));
    await endOwnSessions({ principal });
    expect(await asSystem((tx) => findUser(tx, admin.userId))).toMatchObject({ sessionEpoch: 1 });
    const key = await aWorkspace();
    for (const refused of [endOwnSessions({ principal: key }), renameOneself({ principal: key, name: "A" })]) {
      await expect(refused).rejects.toMatchObject({ code: "INSUFFICIENT_SCOPE" });
    }
  });

  test("is none of a key's", async () => {
    const principal = await aWorkspace();
    const change = changePassword({ principal, current: PASSWORD, next: "nine white swans", passwords, now });
    await expect(change).rejects.toMatchObject({ code: "INSUFFICIENT_SCOPE" });
  });
});
