import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import postgres from "postgres";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { endSessionsOf } from "@/db/queries/members";
import { apiKeys, memberships, users } from "@/db/schema";
import { asSystem } from "@/db/system";
import { env } from "@/lib/env";
import { createAdmin } from "./create-admin";
import { createFirstKey } from "./keys/create-first-key";
import { principalOf } from "./principal";
import { newSession, sessionCookieName } from "./session";
import { signIn } from "./sign-in";

// Before anything reads the environment, which is kept once read.
vi.stubEnv("NEXTAUTH_SECRET", "a secret for these tests");
afterAll(closeDatabase);

const now = new Date("2026-05-01T00:00:00.000Z");
const withHeaders = (headers: Record<string, string>) => new Request("http://assay.test", { headers });
const anAdmin = () => createAdmin({ email: `${randomUUID()}@Assay.test`, name: "Ada", workspaceName: "First" });

async function aKey(change: Partial<typeof apiKeys.$inferInsert> = {}) {
  await anAdmin();
  const made = await createFirstKey({ name: "Script", scopes: ["scores:read"] });
  await asSystem((tx) =>
    tx
      .update(apiKeys)
      .set({ name: "Script", ...change })
      .where(eq(apiKeys.id, made.id)),
  );
  return made;
}

test.each(["x-api-key", "authorization"])("a key in %s", async (header) => {
  const key = await aKey();
  const value = header === "authorization" ? `Bearer ${key.secret}` : key.secret;
  expect(await principalOf(withHeaders({ [header]: value }), now)).toEqual({
    by: "key",
    principal: {
      kind: "api_key",
      keyId: key.id,
      serviceAccountId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      workspaceId: key.workspace.id,
      name: "Script",
      scopes: ["scores:read"],
      ownJobsOnly: false,
    },
  });
});

test("the database holds no secret, and when the key was last used", async () => {
  const key = await aKey();
  await principalOf(withHeaders({ "x-api-key": key.secret }), now);
  const [row] = await asSystem((tx) => tx.select().from(apiKeys).where(eq(apiKeys.id, key.id)));
  expect(JSON.stringify(row)).not.toContain(key.secret);
  expect(row?.lastUsedAt).toEqual(now);
});

test("a key is read where its use can't be noted: on a database that takes no writes for a while", async () => {
  const key = await aKey();
  const writable = { options: "-c default_transaction_read_only=off" };
  const operator = postgres(env().DATABASE_URL ?? "", { max: 1, connection: writable, onnotice: () => {} });
  const name = operator(new URL(env().DATABASE_URL ?? "").pathname.slice(1));
  await operator`alter database ${name} set default_transaction_read_only = on`;
  // Connections that are open keep what they began with.
  await closeDatabase();
  try {
    const { principal } = await principalOf(withHeaders({ "x-api-key": key.secret }), now);
    expect(principal).toMatchObject({ kind: "api_key", keyId: key.id });
  } finally {
    await operator`alter database ${name} reset default_transaction_read_only`;
    await operator.end();
    await closeDatabase();
  }
  await principalOf(withHeaders({ "x-api-key": key.secret }), now);
  const [row] = await asSystem((tx) => tx.select().from(apiKeys).where(eq(apiKeys.id, key.id)));
  expect(row?.lastUsedAt).toEqual(now);
});

test.each([
  [{ revokedAt: now }, "API_KEY_REVOKED"],
  [{ expiresAt: now }, "API_KEY_EXPIRED"],
])("a key with %j is refused", async (change, code) => {
  const key = await aKey(change);
  await expect(principalOf(withHeaders({ "x-api-key": key.secret }), now)).rejects.toMatchObject({ code });
});

test.each([{}, { "x-api-key": "" }, { "x-api-key": `assay_${"a".repeat(48)}` }, { cookie: "assay.session=forged" }])(
  "%j is nobody",
  async (headers) => {
    const refused = principalOf(withHeaders(headers as Record<string, string>), now);
    await expect(refused).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  },
);

test("a wrong key isn't saved by a good cookie", async () => {
  const { cookie } = await aSession();
  const both = withHeaders({ cookie, "x-api-key": `assay_${"b".repeat(48)}` });
  await expect(principalOf(both, now)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

async function aSession() {
  const admin = await anAdmin();
  const person = await signIn({ email: admin.email, password: admin.password, address: randomUUID() });
  if (!person) throw new Error("nobody was signed in");
  const token = { ...newSession(person, now) };
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET ?? "" });
  return { cookie: `${sessionCookieName()}=${value}`, admin, userId: person.userId };
}

test("a session is the person that it was given to", async () => {
  const { cookie, admin, userId } = await aSession();
  expect(await principalOf(withHeaders({ cookie }), now)).toMatchObject({
    by: "session",
    principal: { kind: "user", userId, email: admin.email, role: "admin", workspaceId: admin.workspace.id },
  });
});

test("who was deactivated, left the workspace or ended the sessions, is out at once", async () => {
  const gone = await aSession();
  await asSystem((tx) => tx.update(users).set({ deactivatedAt: now }).where(eq(users.id, gone.userId)));
  const left = await aSession();
  await asSystem((tx) => tx.delete(memberships).where(eq(memberships.userId, left.userId)));
  const out = await aSession();
  await asSystem((tx) => tx.update(memberships).set({ deactivatedAt: now }).where(eq(memberships.userId, out.userId)));
  const renewed = await aSession();
  await asSystem((tx) => endSessionsOf(tx, renewed.userId));
  for (const { cookie } of [gone, left, out, renewed]) {
    await expect(principalOf(withHeaders({ cookie }), now)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  }
});
