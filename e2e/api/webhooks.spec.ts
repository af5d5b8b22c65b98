import { type APIRequestContext, expect } from "@playwright/test";
import { verifyWebhook } from "@/clients/typescript/verify-webhook";
import {
  NewWebhookSecret,
  WebhookDeliveryDetail,
  WebhookDeliveryResource,
  WebhookEndpointResource,
} from "@/lib/api/contracts/webhooks";
import { type WebhookReceiver, webhookReceiver } from "@/local/testing/webhook-receiver";
import { askForScore, storeProfile, untilSettled } from "./job-steps";
import { test as base } from "./neighbour";
import { expectRefusal } from "./refusal";

const ENDPOINTS = "/api/v1/webhook-endpoints";
const EVENTS = ["scoring_job.completed", "scoring_job.failed", "scoring_job.cancelled"];

interface Listening {
  receiver: WebhookReceiver;
  endpoint: NewWebhookSecret;
}

/** `listening` is an endpoint of the demo workspace, on loopback, which the operator of this stack allows. */
const test = base.extend<{ listening: Listening }>({
  listening: async ({ api }, use) => {
    const receiver = await webhookReceiver();
    const endpoint = await make(api, { url: receiver.url });
    await use({ receiver, endpoint });
    await api.delete(`${ENDPOINTS}/${endpoint.id}`);
    await receiver.close();
  },
});

async function make(api: APIRequestContext, data: object): Promise<NewWebhookSecret> {
  const made = await api.post(ENDPOINTS, { data: { events: EVENTS, ...data } });
  expect(made.status(), await made.text()).toBe(201);
  const endpoint = NewWebhookSecret.parse(await made.json());
  expect(made.headers().location).toBe(`${ENDPOINTS}/${endpoint.id}`);
  return endpoint;
}

const read = async (api: APIRequestContext, id: string) =>
  WebhookEndpointResource.parse(await (await api.get(`${ENDPOINTS}/${id}`)).json());

/** What arrived of tests; a job of another test may end meanwhile, and arrives too. */
const testsOf = ({ received }: WebhookReceiver) => received.filter(({ body }) => body.includes('"webhook.test"'));

/** What arrived of one job, once something has. */
async function arrived({ receiver, endpoint }: Listening, jobId: string) {
  const ofJob = () => receiver.received.filter(({ body }) => body.includes(jobId));
  await expect.poll(() => ofJob().length).toBeGreaterThan(0);
  const [first] = ofJob();
  const { body = "", headers = {} } = first ?? {};
  return { told: verifyWebhook({ body, headers, secret: endpoint.secret }), id: String(headers["webhook-id"]), ofJob };
}

test("a score makes a signed delivery arrive, once, which the client verifies", async ({ api, listening }) => {
  const profileId = await storeProfile(api);
  const { job_id } = await askForScore(api, profileId, { role: "CTO" });
  await untilSettled(api, job_id);
  const { told, id, ofJob } = await arrived(listening, job_id);
  expect(told).toEqual({
    type: "scoring_job.completed",
    timestamp: expect.any(String),
    data: { job_id, profile_id: profileId, status: "completed" },
  });
  const log = `${ENDPOINTS}/${listening.endpoint.id}/deliveries`;
  const delivery = async () => WebhookDeliveryDetail.parse(await (await api.get(`${log}/${id}`)).json());
  await expect.poll(async () => (await delivery()).status).toBe("succeeded");
  expect(await delivery()).toMatchObject({
    payload: told,
    attempts: 1,
    tries: [{ number: 1, succeeded: true, http_status: 200, response: "thank you", error_code: null }],
  });
  const { data } = await (await api.get(`${log}?status=succeeded`)).json();
  expect(data.map((one: { id: string }) => one.id)).toContain(id);
  expect((await (await api.get(`${log}?status=failed`)).json()).data).toEqual([]);
  expect(ofJob()).toHaveLength(1);
  expect((await read(api, listening.endpoint.id)).last_success_at).not.toBeNull();
});

test("a result that is given again and a job that is cancelled are told of, too", async ({ api, listening }) => {
  const profileId = await storeProfile(api);
  const first = await askForScore(api, profileId, { role: "CTO" });
  await untilSettled(api, first.job_id);
  const again = await askForScore(api, profileId, { role: "CTO" });
  expect((await arrived(listening, again.job_id)).told).toMatchObject({ type: "scoring_job.completed" });
  const slow = await askForScore(api, await storeProfile(api), { role: "CTO", model: "sandbox-slow:20" });
  expect((await api.post(`/api/v1/scoring-jobs/${slow.job_id}/cancel`)).status()).toBe(200);
  expect((await arrived(listening, slow.job_id)).told).toMatchObject({ type: "scoring_job.cancelled" });
});

test("a test event arrives; delivered again it bears the same id, and its key makes no second one", async ({
  api,
  listening: { receiver, endpoint },
}) => {
  const path = `${ENDPOINTS}/${endpoint.id}`;
  const headers = { "idempotency-key": `test ${endpoint.id}` };
  const sent = await api.post(`${path}/test`, { headers });
  expect(sent.status()).toBe(202);
  const { id } = WebhookDeliveryResource.parse(await sent.json());
  expect(sent.headers().location).toBe(`${path}/deliveries/${id}`);
  expect(await (await api.post(`${path}/test`, { headers })).json()).toMatchObject({ id });
  await expect.poll(() => testsOf(receiver).length).toBe(1);
  const [request] = testsOf(receiver);
  expect(request?.headers["webhook-id"]).toBe(id);
  expect(JSON.parse(request?.body ?? "")).toMatchObject({ type: "webhook.test", data: { endpoint_id: endpoint.id } });
  const status = async () => (await (await api.get(`${path}/deliveries/${id}`)).json()).status;
  await expect.poll(status).toBe("succeeded");
  expect((await api.post(`${path}/deliveries/${id}/redeliver`)).status()).toBe(202);
  await expect.poll(() => testsOf(receiver).length).toBe(2);
  expect(testsOf(receiver)[1]?.headers["webhook-id"]).toBe(id);
});

test("a refused address says why", async ({ api }) => {
  const refused = [
    ["http://example.com/", /https/],
    ["https://user:word@example.com/", /user name/],
    ["https://10.0.0.1/", /private/],
    ["https://169.254.169.254/latest/meta-data", /metadata/],
    ["https://[fd00::1]/", /private/],
    ["https://0x0a000001/", /private/],
    ["ftp://example.com/", /https/],
    ["nowhere", /not an address/],
  ] as const;
  for (const [url, why] of refused) {
    const answer = await api.post(ENDPOINTS, { data: { url, events: EVENTS } });
    await expectRefusal(answer, 400, "INVALID_REQUEST");
    expect([url, (await answer.json()).errors]).toEqual([
      url,
      [expect.objectContaining({ path: "url", message: expect.stringMatching(why) })],
    ]);
  }
});

test("an endpoint's secret is shown when it is made and when it is rotated, and nowhere else", async ({
  api,
  listening: { receiver, endpoint },
}) => {
  const path = `${ENDPOINTS}/${endpoint.id}`;
  expect(endpoint.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const rotated = NewWebhookSecret.parse(await (await api.post(`${path}/rotate-secret`)).json());
  expect(rotated.secret).not.toBe(endpoint.secret);
  expect(rotated.old_secret_valid_until).not.toBeNull();
  for (const shown of [await api.get(path), await api.get(`${ENDPOINTS}?limit=200`)])
    expect(await shown.text()).not.toMatch(/whsec_/);
  await api.post(`${path}/test`);
  await expect.poll(() => testsOf(receiver).length).toBe(1);
  const { body = "", headers = {} } = testsOf(receiver)[0] ?? {};
  for (const { secret } of [endpoint, rotated]) expect(verifyWebhook({ body, headers, secret })).toBeTruthy();
});

test("changed, disabled, enabled and deleted; another workspace knows nothing of it", async ({
  api,
  anonymous,
  neighbour,
  listening: { endpoint },
}) => {
  const path = `${ENDPOINTS}/${endpoint.id}`;
  const patch = async (data: object) => (await api.patch(path, { data })).json();
  expect(await patch({ events: ["scoring_job.failed"], description: "ATS" })).toMatchObject({
    ...{ events: ["scoring_job.failed"], description: "ATS", enabled: true },
  });
  expect(await patch({ enabled: false })).toMatchObject({ enabled: false, disabled_reason: "by_person" });
  expect(await patch({ enabled: true })).toMatchObject({ enabled: true, disabled_reason: null });
  await expectRefusal(await api.patch(path, { data: {} }), 400, "INVALID_REQUEST");
  await expectRefusal(await api.patch(path, { data: { url: "https://10.0.0.1/" } }), 400, "INVALID_REQUEST");
  const headers = { "x-api-key": neighbour.key };
  for (const foreign of [path, `${path}/deliveries`])
    await expectRefusal(await anonymous.get(foreign, { headers }), 404, "NOT_FOUND");
  expect((await api.delete(path)).status()).toBe(204);
  await expectRefusal(await api.get(path), 404, "NOT_FOUND");
});
