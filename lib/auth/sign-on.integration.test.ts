import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { insertLink, openInvitationOf } from "@/db/queries/account-links";
import { insertMember } from "@/db/queries/identity";
import { memberships, users } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import { untilBlocked } from "@/db/testing/until-blocked";
import { signOn } from "./sign-on";

afterAll(closeDatabase);

const now = new Date("2026-05-01T00:00:00.000Z");
const anAddress = () => `${randomUUID()}@assay.test`;
const says = (claims: object) => signOn({ claims, now });

async function invite(email: string, createdAt = now): Promise<string> {
  const { workspaceId } = await aWorkspace();
  const tokenHash = `${randomUUID()}${randomUUID()}`.replaceAll("-", "");
  const expiresAt = new Date(createdAt.getTime() + 60_000);
  const invitation = { kind: "invitation" as const, role: "viewer" as const };
  await asSystem((tx) => insertLink(tx, { ...invitation, workspaceId, email, tokenHash, createdAt, expiresAt }));
  return workspaceId;
}

async function aMember(email: string) {
  const { workspaceId } = await aWorkspace();
  const person = { email, name: "Ada", passwordHash: null };
  const user = await asSystem((tx) => insertMember(tx, workspaceId, "admin", person));
  return { workspaceId, userId: user?.id ?? "" };
}

test("a member is who the confirmed address names, however it is written", async () => {
  const email = anAddress();
  const { userId, workspaceId } = await aMember(email);
  for (const email_verified of [true, "true"]) {
    expect(await says({ email: email.toUpperCase(), email_verified })).toMatchObject({ userId, workspaceId });
  }
});

test.each([
  {},
  { email_verified: false },
  { email_verified: "false" },
  { email_verified: 1 },
  { email_verified: true, email: "no address" },
  { email_verified: true, email: undefined },
])("%j names nobody", async (claims) => {
  const email = anAddress();
  await aMember(email);
  expect(await says({ email, ...claims })).toBe("EMAIL_NOT_VERIFIED");
});

test("who was invited joins once, with the role of the invitation, also when asked twice at once", async () => {
  const email = anAddress();
  const workspaceId = await invite(email);
  const claims = { email, email_verified: true, name: "Ines Faber" };
  const [one, other] = await Promise.all([says(claims), says(claims)]);
  expect(one).toMatchObject({ workspaceId, role: "viewer", name: "Ines Faber", passwordHash: null });
  expect(other).toEqual(one);
  expect(await asSystem((tx) => openInvitationOf(tx, email, now))).toBeNull();
});

test("who gets an account elsewhere meanwhile joins with that one", async () => {
  const email = anAddress();
  const workspaceId = await invite(email);
  const elsewhere = (await aWorkspace()).workspaceId;
  const person = { email, name: "Ada", passwordHash: null };
  const [joining] = await asSystem(async (tx) => {
    await insertMember(tx, elsewhere, "admin", person);
    const begun = says({ email, email_verified: true });
    await untilBlocked();
    return [begun];
  });
  expect(await joining).toMatchObject({ name: "Ada" });
  const joined = await asSystem((tx) => tx.select().from(memberships).where(eq(memberships.workspaceId, workspaceId)));
  expect(joined).toMatchObject([{ role: "viewer", deactivatedAt: null }]);
  expect(await asSystem((tx) => openInvitationOf(tx, email, now))).toBeNull();
});

test("without an open invitation there is no account, and none is made", async () => {
  const email = anAddress();
  await invite(email, new Date(now.getTime() - 120_000));
  expect(await says({ email, email_verified: true })).toBe("NOT_INVITED");
  expect(await asSystem((tx) => tx.select().from(users).where(eq(users.email, email)))).toEqual([]);
});

test("who was taken out stays out, until invited again; who is deactivated stays out", async () => {
  const email = anAddress();
  const { userId } = await aMember(email);
  const takeOut = asSystem((tx) =>
    tx.update(memberships).set({ deactivatedAt: now }).where(eq(memberships.userId, userId)),
  );
  await takeOut;
  const claims = { email, email_verified: true };
  expect(await says(claims)).toBe("NOT_INVITED");
  const workspaceId = await invite(email);
  expect(await says(claims)).toMatchObject({ userId, workspaceId });
  await asSystem((tx) => tx.update(users).set({ deactivatedAt: now }).where(eq(users.id, userId)));
  await invite(email);
  expect(await says(claims)).toBe("NOT_INVITED");
});
