import { randomUUID } from "node:crypto";
import { encode, type JWT } from "next-auth/jwt";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { findMemberByEmail, insertMember, insertWorkspace } from "@/db/queries/identity";
import { deleteEndedSessions } from "@/db/queries/sessions";
import { endedSessions } from "@/db/schema";
import { asSystem } from "@/db/system";
import { env } from "@/lib/env";
import { endSession } from "./end-session";
import { authOptions } from "./options";
import { newSession, principalOfSession, SESSION_SECONDS } from "./session";

// Before anything reads the environment, which is kept once read.
vi.stubEnv("NEXTAUTH_SECRET", "a secret for these tests");
afterAll(closeDatabase);

const now = new Date();
const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

async function aMember() {
  const email = `${randomUUID()}@assay.test`;
  const person = { email, name: "Ada", passwordHash: null };
  const member = await asSystem(async (tx) => {
    await insertMember(tx, (await insertWorkspace(tx, "First")).id, "admin", person);
    return findMemberByEmail(tx, email);
  });
  if (!member) throw new Error("nobody was made a member");
  return member;
}

const cookieOf = (claims: object) => encode({ token: { ...claims }, secret: env().NEXTAUTH_SECRET ?? "" });

/** What next-auth puts into the cookie that it writes at `/api/auth/session`. */
const renewed = async (token: JWT) =>
  authOptions().callbacks?.jwt?.({ token } as Parameters<
    NonNullable<NonNullable<ReturnType<typeof authOptions>["callbacks"]>["jwt"]>
  >[0]);

test("a session lasts a working day from sign-in, however often its cookie is renewed", async () => {
  const member = await aMember();
  const claims = newSession(member, now);
  const again = (await renewed({ ...claims, iat: 1, name: "Ada" })) ?? {};
  expect(again).toEqual(claims);
  const cookie = await cookieOf(again);
  expect(await principalOfSession(cookie, after(SESSION_SECONDS - 1))).toMatchObject({ email: member.email });
  expect(await principalOfSession(cookie, after(SESSION_SECONDS))).toBeNull();
});

test("one that is over, or that says no beginning, is not renewed", async () => {
  const claims = newSession(await aMember(), after(-SESSION_SECONDS));
  await expect(renewed(claims)).rejects.toThrow("the session is over");
  const { auth_time: _, ...timeless } = newSession(await aMember(), now);
  await expect(renewed(timeless)).rejects.toThrow("the session is over");
  expect(await principalOfSession(await cookieOf(timeless), now)).toBeNull();
});

test("who signs out is out wherever that cookie was copied to, renewed or not, and stays in elsewhere", async () => {
  const member = await aMember();
  const [here, elsewhere] = [newSession(member, now), newSession(member, now)];
  await endSession({ claims: here, now });
  await endSession({ claims: here, now });
  expect(await principalOfSession(await cookieOf(here), now)).toBeNull();
  expect(await principalOfSession(await cookieOf((await renewed(here)) ?? {}), now)).toBeNull();
  expect(await principalOfSession(await cookieOf(elsewhere), now)).toMatchObject({ userId: member.userId });
});

test("a signed-out session is remembered until its time is over, and what is none not at all", async () => {
  await asSystem((tx) => tx.delete(endedSessions));
  for (const claims of [null, {}, { sub: randomUUID() }, newSession(await aMember(), after(-SESSION_SECONDS))]) {
    await endSession({ claims, now });
  }
  const claims = newSession(await aMember(), now);
  await endSession({ claims, now });
  const remembered = () => asSystem((tx) => tx.select({ id: endedSessions.id }).from(endedSessions));
  const sweep = (at: Date) => asSystem((tx) => deleteEndedSessions(tx, at, 10));
  expect(await sweep(after(SESSION_SECONDS - 1))).toBe(0);
  expect(await remembered()).toEqual([{ id: claims.sid }]);
  expect(await sweep(after(SESSION_SECONDS + 1))).toBe(1);
  expect(await remembered()).toEqual([]);
});
