import { randomInt, randomUUID } from "node:crypto";
import { type APIRequestContext, type APIResponse, expect, request } from "@playwright/test";
import { type Stack, signIn } from "../stack";
import { askForScore, storeProfile, untilSettled } from "./job-steps";
import { test as base } from "./neighbour";
import { expectRefusal } from "./refusal";
import { tableStates } from "./table-states";
import { collectionOf, pathWith, type Walked, walkedOperations } from "./walked-operations";

interface Asked {
  /** For `{id}`; the demo workspace's own unless given. */
  id?: string;
  headers?: Record<string, string>;
}

interface Walk {
  operations: Walked[];
  /** Asks an operation what would succeed by its path and body. */
  ask(walked: Walked, asked?: Asked): Promise<APIResponse>;
  /** Asks, and holds the answer to a refusal as the document has it. */
  refuses(walked: Walked, asked: Asked, status: number, code: string): Promise<APIResponse>;
}

/** `walk` goes over every operation of the served document; what is done in `nothingWritten` leaves every table as it was. */
export const test = base.extend<{
  walk: Walk;
  nothingWritten: (work: () => Promise<void>) => Promise<void>;
  viewer: Record<string, string>;
}>({
  walk: async ({ stack, api, anonymous }, use) => {
    const operations = walkedOperations(await (await api.get("/api/openapi.json")).json());
    const ids = await ownIds(stack, api, operations);
    const below = { delivery_id: await sentTest(api, ids.get(ENDPOINTS) ?? "") };
    const ask = (walked: Walked, { id, headers }: Asked = {}) => {
      const { path, method, body } = walked;
      // From anywhere: an address that fails to authenticate three hundred times is turned away for ten minutes.
      const from = { "x-forwarded-for": `198.51.${randomInt(256)}.${randomInt(256)}` };
      const own = ids.get(collectionOf(path) ?? "") ?? randomUUID();
      const data = body === undefined ? {} : { data: body };
      const url = stack.url + pathWith(path, id ?? own, below);
      return anonymous.fetch(url, { method, headers: { ...from, ...headers }, ...data });
    };
    const refuses = async (walked: Walked, asked: Asked, status: number, code: string) => {
      const answer = await ask(walked, asked);
      await test.step(`${walked.name}: ${status} ${code}`, () => expectRefusal(answer, status, code));
      expect([walked.name, ...walked.documented]).toContain(String(status));
      return answer;
    };
    await use({ operations, ask, refuses });
    await api.delete(`${ENDPOINTS}/${ids.get(ENDPOINTS)}`);
  },
  nothingWritten: async ({ sql }, use) => {
    await use(async (work) => {
      // What runs for earlier tests would change rows meanwhile: a cancelled job's call, too, once it is answered.
      const running = () => sql`
        select from scoring_jobs where status in ('pending', 'processing')
        union all select from model_calls where outcome is null
        union all select from scoring_batches where finished_at is null`;
      await expect.poll(async () => (await running()).length, { timeout: 40_000 }).toBe(0);
      const before = await tableStates(sql);
      await work();
      expect(await tableStates(sql)).toEqual(before);
    });
  },
  viewer: async ({ sql, stack }, use) => {
    const email = `viewer-${randomUUID()}@assay.test`;
    // The demo user's password, so that the test needs no hash of its own.
    await sql`with viewer as (
        insert into users (email, name, password_hash) select ${email}, 'Vera', password_hash from users
        where email = ${stack.email} returning id)
      insert into memberships (user_id, workspace_id, role)
      select viewer.id, m.workspace_id, 'viewer' from viewer, memberships m join users u on u.id = m.user_id
      where u.email = ${stack.email}`;
    await use({ cookie: await cookieOf({ ...stack, email }), origin: stack.url });
  },
});

/** The `cookie` header of somebody who has signed in. */
export async function cookieOf(stack: Stack): Promise<string> {
  const { cookies } = await signIn(stack);
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

const ENDPOINTS = "/api/v1/webhook-endpoints";

/** Shares a score by a link, as only a person may. */
async function sharedComparison(stack: Stack, api: APIRequestContext): Promise<void> {
  const { job_id } = await askForScore(api, await storeProfile(api), { role: "CTO" });
  await untilSettled(api, job_id);
  const headers = { cookie: await cookieOf(stack), origin: stack.url };
  // Its own client: a key beats a cookie.
  const person = await request.newContext({ baseURL: stack.url });
  const shared = await person.post("/api/v1/comparison-shares", { headers, data: { job_ids: [job_id], days: 7 } });
  expect(shared.status(), await shared.text()).toBe(201);
  await person.dispose();
}

/** The id of a delivery that is over. */
async function sentTest(api: APIRequestContext, endpointId: string): Promise<string> {
  const { id } = await (await api.post(`${ENDPOINTS}/${endpointId}/test`)).json();
  const status = async () => (await (await api.get(`${ENDPOINTS}/${endpointId}/deliveries/${id}`)).json()).status;
  await expect.poll(status).toBe("failed");
  return id;
}

/** The demo workspace's first resource of each collection that lists its own: some of them made for the walk. */
async function ownIds(stack: Stack, api: APIRequestContext, operations: Walked[]): Promise<Map<string, string>> {
  const { job_id } = await askForScore(api, await storeProfile(api), { role: "CTO", model: "sandbox-refusing" });
  await untilSettled(api, job_id);
  const batch = await api.post("/api/v1/scoring-batches", {
    data: { profile_ids: [await storeProfile(api)], role: "CTO" },
  });
  expect(batch.status()).toBe(202);
  await sharedComparison(stack, api);
  const email = `guest-${randomUUID()}@assay.test`;
  expect((await api.post("/api/v1/invitations", { data: { email, role: "viewer" } })).status()).toBe(201);
  // Nobody is there: its only delivery, a test, has failed at once.
  const endpoint = { url: "http://127.0.0.1:1/", events: ["scoring_job.failed"] };
  const made = await api.post(ENDPOINTS, { data: endpoint });
  expect(made.status()).toBe(201);
  await api.patch(made.headers().location ?? "", { data: { enabled: false } });
  const listed = (path: string) => operations.some((one) => one.name === `GET ${path}`);
  const collections = new Set(operations.flatMap(({ path }) => collectionOf(path) ?? []));
  const ids = new Map<string, string>();
  for (const path of [...collections].filter(listed)) {
    const [first] = (await (await api.get(path)).json()).data;
    const id = Object.entries(first ?? {}).find(([name]) => /^(\w+_)?id$/.test(name))?.[1];
    if (typeof id === "string") ids.set(path, id);
  }
  return ids;
}
