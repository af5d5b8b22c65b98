import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { outbox, webhookEndpoints } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import type { Principal } from "@/lib/domain/access";
import { LIMITS } from "@/lib/domain/limits";
import { attemptDelivery } from "./attempt-delivery";
import { changeEndpoint } from "./change-endpoint";
import { checkUrl } from "./check-url";
import { createEndpoint } from "./create-endpoint";
import { deleteEndpoint } from "./delete-endpoint";
import { getDelivery } from "./get-delivery";
import { getEndpoint } from "./get-endpoint";
import { listDeliveries } from "./list-deliveries";
import { listEndpoints } from "./list-endpoints";
import { redeliver } from "./redeliver";
import { rotateSecret } from "./rotate-secret";
import { sendTest } from "./send-test";
import { OK } from "./testing/play-engine";

vi.stubEnv("ASSAY_WEBHOOK_ALLOWED_CIDRS", "10.1.0.0/16");
vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test alone");
afterAll(closeDatabase);

const NOW = new Date("2026-05-01T00:00:00.000Z");
const URL_INSIDE = "http://10.1.2.3/hooks";
const enqueue = async () => {};
const create = (principal: Principal, url = URL_INSIDE) =>
  createEndpoint({ principal, url, events: ["scoring_job.completed"], description: null });
const rowOf = async (id: string) =>
  (await asSystem((tx) => tx.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id))))[0];
const notesOf = async (id: string) =>
  (await asSystem((tx) => tx.select().from(outbox).where(eq(outbox.subjectId, id)).orderBy(outbox.id))).map(
    ({ event, payload }) => ({ event, payload }),
  );
const refusal = (code: string) => ({ code });

test("a secret is stored sealed, and opens for its own endpoint alone", async () => {
  const admin = await aWorkspace();
  const [one, other] = [await create(admin), await create(admin)];
  expect(one.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(one.secret).not.toBe(other.secret);
  const stored = await rowOf(one.row.id);
  expect(JSON.stringify(stored)).not.toContain(one.secret.slice(6));
  await asSystem((tx) =>
    tx
      .update(webhookEndpoints)
      .set({ secret: stored?.secret ?? "" })
      .where(eq(webhookEndpoints.id, other.row.id)),
  );
  const sent = await sendTest({ principal: admin, id: other.row.id, enqueue, now: NOW });
  const key = { workspaceId: admin.workspaceId, endpointId: other.row.id, deliveryId: sent.id };
  let posted = 0;
  const post = async () => {
    posted += 1;
    return OK;
  };
  expect(await attemptDelivery({ key, owner: "run", now: () => NOW, random: Math.random, post })).toBe("failed");
  expect(posted).toBe(0);
  const { attempts } = await getDelivery({ principal: admin, endpointId: other.row.id, deliveryId: sent.id });
  expect(attempts).toMatchObject([{ errorCode: "SECRET_UNREADABLE", succeeded: false }]);

  // A new secret heals it at once, though the old one would still sign.
  await rotateSecret({ principal: admin, id: other.row.id, overlapSeconds: 86_400, now: NOW });
  const again = await sendTest({ principal: admin, id: other.row.id, enqueue, now: NOW });
  const healed = { ...key, deliveryId: again.id };
  expect(await attemptDelivery({ key: healed, owner: "run", now: () => NOW, random: Math.random, post })).toBe(
    "succeeded",
  );
});

test("what is done to an endpoint is noted, with who did it and nothing secret", async () => {
  const admin = await aWorkspace();
  const { row, secret } = await create(admin);
  const { id } = row;
  const by = { api_key_id: admin.keyId };
  await changeEndpoint({ principal: admin, id, change: { description: "ATS" }, now: NOW });
  await changeEndpoint({ principal: admin, id, change: { enabled: false }, now: NOW });
  await changeEndpoint({ principal: admin, id, change: { enabled: false }, now: NOW });
  await changeEndpoint({ principal: admin, id, change: { enabled: true }, now: NOW });
  await rotateSecret({ principal: admin, id, overlapSeconds: 60, now: NOW });
  await deleteEndpoint({ principal: admin, id });
  const notes = await notesOf(id);
  expect(notes).toMatchObject([
    { event: "webhook_endpoint.created", payload: by },
    { event: "webhook_endpoint.changed", payload: { ...by, fields: ["description"] } },
    { event: "webhook_endpoint.disabled", payload: { ...by, reason: "by_person" } },
    { event: "webhook_endpoint.enabled", payload: by },
    { event: "webhook_endpoint.secret_rotated", payload: by },
    { event: "webhook_endpoint.deleted", payload: by },
  ]);
  expect(JSON.stringify(notes)).not.toContain(secret);
});

test("another workspace's endpoint does not exist, whatever is asked of it", async () => {
  const [admin, stranger] = [await aWorkspace(), await aWorkspace()];
  const { id } = (await create(admin)).row;
  const { id: deliveryId } = await sendTest({ principal: admin, id, enqueue, now: NOW });
  for (const what of [id, randomUUID()]) {
    const own = { principal: stranger, id: what, now: NOW };
    const below = { principal: stranger, endpointId: what };
    const asked = [
      getEndpoint(own),
      changeEndpoint({ ...own, change: { enabled: false } }),
      changeEndpoint({ ...own, change: { url: URL_INSIDE } }),
      rotateSecret({ ...own, overlapSeconds: 0 }),
      sendTest({ ...own, enqueue }),
      deleteEndpoint(own),
      listDeliveries({ ...below, query: { limit: 50 } }),
      getDelivery({ ...below, deliveryId }),
      redeliver({ ...below, deliveryId, enqueue, now: NOW }),
    ];
    for (const one of await Promise.allSettled(asked))
      expect(one).toMatchObject({ status: "rejected", reason: refusal("NOT_FOUND") });
  }
  expect((await listEndpoints({ principal: stranger, query: { limit: 50 } })).rows).toEqual([]);
  expect((await getEndpoint({ principal: admin, id })).disabledAt).toBeNull();
});

test("a URL is refused with its reason where a delivery would be, and is taken where its name leads nowhere yet", async () => {
  const resolve = (address: string) => async () => [{ address, family: 4 }];
  const refused = (url: string, address: string) => expect(checkUrl(url, resolve(address))).rejects;
  await refused("https://ats.example/", "192.168.1.1").toMatchObject({
    code: "INVALID_REQUEST",
    faults: [{ path: "url", code: "not_allowed", message: "leads to a private address" }],
  });
  await refused("http://ats.example/", "8.8.8.8").toMatchObject(refusal("INVALID_REQUEST"));
  await checkUrl("https://ats.example/", resolve("8.8.8.8"));
  await checkUrl("http://ats.example/", resolve("10.1.9.9"));
  const nowhere = () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
  await checkUrl("https://ats.example/", nowhere);
  await expect(checkUrl("http://ats.example/", nowhere)).rejects.toMatchObject(refusal("INVALID_REQUEST"));
  const admin = await aWorkspace();
  await expect(create(admin, "https://10.2.0.1/")).rejects.toMatchObject(refusal("INVALID_REQUEST"));
  const { id } = (await create(admin)).row;
  const change = { url: "https://user:word@example.com/" };
  await expect(changeEndpoint({ principal: admin, id, change, now: NOW })).rejects.toMatchObject({
    faults: [{ message: expect.stringMatching(/user name/) }],
  });
  expect((await getEndpoint({ principal: admin, id })).url).toBe(URL_INSIDE);
});

test("a URL is kept as it will be called, whatever was typed", async () => {
  const admin = await aWorkspace();
  const { row } = await create(admin, "HTTP://10.1.515:80/a\u0000b \ud800");
  expect(row.url).toBe("http://10.1.2.3/a%00b%20%EF%BF%BD");
  const change = { url: "http://0x0a010204" };
  expect(await changeEndpoint({ principal: admin, id: row.id, change, now: NOW })).toMatchObject({
    url: "http://10.1.2.4/",
  });
});

test("a workspace has so many endpoints and no more, though they are made at once", async () => {
  const admin = await aWorkspace();
  const made = await Promise.allSettled(Array.from({ length: LIMITS.webhookEndpoints + 3 }, () => create(admin)));
  expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(LIMITS.webhookEndpoints);
  await expect(create(admin)).rejects.toMatchObject(refusal("CONFLICT"));
});

test("endpoints and deliveries are listed page by page, the newest first, each once", async () => {
  const admin = await aWorkspace();
  const ids: string[] = [];
  for (let at = 0; at < 5; at += 1) ids.unshift((await create(admin)).row.id);
  const pages = async (read: (cursor: string | undefined) => Promise<{ ids: string[]; next: string | null }>) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await read(cursor);
      seen.push(...page.ids);
      cursor = page.next ?? undefined;
    } while (cursor);
    return seen;
  };
  const seen = await pages(async (cursor) => {
    const { rows, nextCursor } = await listEndpoints({ principal: admin, query: { limit: 2, cursor } });
    return { ids: rows.map(({ id }) => id), next: nextCursor };
  });
  expect(new Set(seen)).toEqual(new Set(ids));
  expect(seen).toHaveLength(5);
  const [endpointId = "", other = ""] = ids;
  const sent: string[] = [];
  for (let at = 0; at < 5; at += 1) {
    const now = new Date(NOW.getTime() + at);
    sent.unshift((await sendTest({ principal: admin, id: endpointId, enqueue, now })).id);
  }
  let first: string | null = null;
  const logged = await pages(async (cursor) => {
    const query = { limit: 2, cursor, status: "pending" as const };
    const { rows, nextCursor } = await listDeliveries({ principal: admin, endpointId, query });
    first ??= nextCursor;
    return { ids: rows.map(({ delivery }) => delivery.id), next: nextCursor };
  });
  expect(logged).toEqual(sent);
  const elsewhere = { limit: 2, cursor: first ?? "" };
  for (const asked of [
    { endpointId: other, query: { ...elsewhere, status: "pending" as const } },
    { endpointId, query: elsewhere },
  ])
    await expect(listDeliveries({ principal: admin, ...asked })).rejects.toMatchObject(refusal("INVALID_CURSOR"));
});
