import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { outbox } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import type { Principal } from "@/lib/domain/access";
import { principalOf } from "../principal";
import { changeApiKey } from "./change-api-key";
import { createApiKey } from "./create-api-key";
import { getApiKey } from "./get-api-key";
import { listApiKeys } from "./list-api-keys";
import { listServiceAccounts } from "./list-service-accounts";
import { revokeApiKey } from "./revoke-api-key";
import { rotateApiKey } from "./rotate-api-key";

afterAll(closeDatabase);

const NOW = new Date("2026-05-01T00:00:00.000Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const DAY = 86_400;

const create = (principal: Principal, change: Partial<Parameters<typeof createApiKey>[0]> = {}) =>
  createApiKey({
    principal,
    name: "CRM",
    scopes: ["scores:read", "scores:write"],
    ownJobsOnly: true,
    expiresAt: null,
    serviceAccountId: undefined,
    now: NOW,
    ...change,
  });
const rotate = (principal: Principal, id: string, change: Partial<Parameters<typeof rotateApiKey>[0]> = {}) =>
  rotateApiKey({ principal, id, overlapSeconds: DAY, expiresAt: undefined, now: NOW, ...change });
const as = async (secret: string, now: Date) =>
  (await principalOf(new Request("http://assay.test", { headers: { "x-api-key": secret } }), now)).principal;
const refusal = (code: string) => ({ code });
const eventsOf = (id: string) =>
  asSystem((tx) =>
    tx
      .select({ event: outbox.event, payload: outbox.payload })
      .from(outbox)
      .where(eq(outbox.subjectId, id))
      .orderBy(outbox.id),
  );

test("a new key calls as its own service account, with its scopes alone", async () => {
  const admin = await aWorkspace();
  const { row, secret } = await create(admin);
  expect(await as(secret, NOW)).toEqual({
    kind: "api_key",
    keyId: row.key.id,
    serviceAccountId: row.key.serviceAccountId,
    workspaceId: admin.workspaceId,
    name: "CRM",
    scopes: ["scores:read", "scores:write"],
    ownJobsOnly: true,
  });
  const { rows } = await listServiceAccounts({ principal: admin, query: { limit: 50 } });
  expect(rows.find(({ id }) => id === row.key.serviceAccountId)?.name).toBe("CRM");
  const [event] = await eventsOf(row.key.id);
  expect(event).toMatchObject({ event: "api_key.created", payload: { api_key_id: admin.keyId, own_jobs_only: true } });
  expect(JSON.stringify(await eventsOf(row.key.id))).not.toContain(secret.slice(12));
});

test("a second key of an account is the same caller; an account of elsewhere is none", async () => {
  const [admin, stranger] = [await aWorkspace(), await aWorkspace()];
  const { serviceAccountId } = (await create(admin)).row.key;
  const second = await create(admin, { serviceAccountId, name: "CRM, reporting" });
  expect(await as(second.secret, NOW)).toMatchObject({ serviceAccountId, name: "CRM, reporting" });
  await expect(create(stranger, { serviceAccountId })).rejects.toMatchObject({
    code: "INVALID_REQUEST",
    faults: [{ path: "service_account_id" }],
  });
});

test("a rotated key and its successor are one caller until the overlap ends", async () => {
  const admin = await aWorkspace();
  const old = await create(admin);
  const fresh = await rotate(admin, old.row.key.id);
  const [before, after] = [await as(old.secret, later(DAY - 1)), await as(fresh.secret, later(DAY - 1))];
  expect({ ...after, keyId: "" }).toEqual({ ...before, keyId: "" });
  await expect(as(old.secret, later(DAY))).rejects.toMatchObject(refusal("API_KEY_EXPIRED"));
  expect(await as(fresh.secret, later(365 * DAY))).toMatchObject({ keyId: fresh.row.key.id });
  const { replacedById, key } = await getApiKey({ principal: admin, id: old.row.key.id });
  expect([replacedById, key.expiresAt]).toEqual([fresh.row.key.id, later(DAY)]);
  expect(await eventsOf(fresh.row.key.id)).toMatchObject([
    { event: "api_key.rotated", payload: { replaces_id: old.row.key.id, old_expires_at: later(DAY).toISOString() } },
  ]);
});

test("without an overlap the old key ends at once; an end of its own that comes sooner stays", async () => {
  const admin = await aWorkspace();
  const [one, other] = [await create(admin), await create(admin, { expiresAt: later(60) })];
  await rotate(admin, one.row.key.id, { overlapSeconds: 0 });
  await expect(as(one.secret, NOW)).rejects.toMatchObject(refusal("API_KEY_EXPIRED"));
  const fresh = await rotate(admin, other.row.key.id, { now: later(30) });
  await expect(as(other.secret, later(60))).rejects.toMatchObject(refusal("API_KEY_EXPIRED"));
  // As long a life as the old key was given.
  expect(fresh.row.key.expiresAt).toEqual(later(90));
});

test("a key is rotated once: of two at once one wins, and a revoked one has no successor", async () => {
  const admin = await aWorkspace();
  const { key } = (await create(admin)).row;
  const both = await Promise.allSettled([rotate(admin, key.id), rotate(admin, key.id)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(rotate(admin, key.id)).rejects.toMatchObject(refusal("CONFLICT"));
  const revoked = (await create(admin)).row.key;
  await revokeApiKey({ principal: admin, id: revoked.id, now: NOW });
  await expect(rotate(admin, revoked.id)).rejects.toMatchObject(refusal("CONFLICT"));
});

test("a revoked key is refused from then on, and revoking it again changes nothing", async () => {
  const admin = await aWorkspace();
  const { row, secret } = await create(admin);
  await revokeApiKey({ principal: admin, id: row.key.id, now: NOW });
  await expect(as(secret, NOW)).rejects.toMatchObject(refusal("API_KEY_REVOKED"));
  await revokeApiKey({ principal: admin, id: row.key.id, now: later(5) });
  expect((await getApiKey({ principal: admin, id: row.key.id })).key.revokedAt).toEqual(NOW);
  expect((await eventsOf(row.key.id)).map(({ event }) => event)).toEqual(["api_key.created", "api_key.revoked"]);
});

test("no key may be made or renewed that has expired already", async () => {
  const admin = await aWorkspace();
  const refused = { code: "INVALID_REQUEST", faults: [{ path: "expires_at" }] };
  await expect(create(admin, { expiresAt: NOW })).rejects.toMatchObject(refused);
  const { key } = (await create(admin)).row;
  await expect(rotate(admin, key.id, { expiresAt: NOW })).rejects.toMatchObject(refused);
});

test("another workspace's key does not exist", async () => {
  const [admin, stranger] = [await aWorkspace(), await aWorkspace()];
  const { id } = (await create(admin)).row.key;
  for (const what of [id, randomUUID()]) {
    await expect(getApiKey({ principal: stranger, id: what })).rejects.toMatchObject(refusal("NOT_FOUND"));
    await expect(rotate(stranger, what)).rejects.toMatchObject(refusal("NOT_FOUND"));
    const revoked = revokeApiKey({ principal: stranger, id: what, now: NOW });
    await expect(revoked).rejects.toMatchObject(refusal("NOT_FOUND"));
  }
});

test("keys are listed page by page, the newest first, each once", async () => {
  const admin = await aWorkspace();
  const made: string[] = [];
  for (let at = 1; at < 5; at += 1) made.unshift((await create(admin, { now: later(at) })).row.key.id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listApiKeys({ principal: admin, query: { limit: 2, cursor } });
    seen.push(...page.rows.map(({ key }) => key.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.filter((id) => id !== admin.keyId)).toEqual(made);
  expect(seen).toHaveLength(5);
});

test("a key's budget goes on with its successors, whichever of them it is set on", async () => {
  const admin = await aWorkspace();
  const old = await create(admin, { budget: { dailyMicros: 5_000_000 } });
  const fresh = await rotate(admin, old.row.key.id);
  const third = await rotate(admin, fresh.row.key.id);
  expect(third.row).toMatchObject({ dailyMicros: 5_000_000, monthlyMicros: null });
  const budget = { monthlyMicros: 40_000_000 };
  expect(await changeApiKey({ principal: admin, id: third.row.key.id, budget })).toMatchObject({
    ...budget,
    dailyMicros: 5_000_000,
  });
  const read = await getApiKey({ principal: admin, id: old.row.key.id });
  expect(read).toMatchObject({ dailyMicros: 5_000_000, monthlyMicros: 40_000_000 });
  await changeApiKey({ principal: admin, id: fresh.row.key.id, budget: null });
  const { rows } = await listApiKeys({ principal: admin, query: { limit: 50 } });
  expect(rows.every(({ dailyMicros, monthlyMicros }) => dailyMicros === null && monthlyMicros === null)).toBe(true);
  expect((await eventsOf(third.row.key.id)).at(-1)).toMatchObject({
    event: "api_key.budget_changed",
    payload: { api_key_id: admin.keyId, from: { monthlyMicros: null }, to: budget },
  });
  const elsewhere = changeApiKey({ principal: await aWorkspace(), id: third.row.key.id, budget: null });
  await expect(elsewhere).rejects.toMatchObject(refusal("NOT_FOUND"));
});
