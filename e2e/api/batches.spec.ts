import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import { BatchAccepted, BatchOutlook, BatchResource } from "@/lib/api/contracts/batches";
import { storeProfile } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

const BATCHES = "/api/v1/scoring-batches";

async function start(api: APIRequestContext, data: object, headers: Record<string, string> = {}) {
  const answer = await api.post(BATCHES, { data, headers });
  expect(answer.status(), await answer.text()).toBe(202);
  const accepted = BatchAccepted.parse(await answer.json());
  expect(answer.headers().location).toBe(`${BATCHES}/${accepted.batch_id}`);
  return accepted;
}

const read = async (api: APIRequestContext, id: string) =>
  BatchResource.parse(await (await api.get(`${BATCHES}/${id}`)).json());

const untilEnded = (api: APIRequestContext, id: string, status: string) =>
  expect.poll(async () => (await read(api, id)).status, { timeout: 60_000 }).toBe(status);

const some = (api: APIRequestContext, count: number) =>
  Promise.all(Array.from({ length: count }, () => storeProfile(api)));

test("a batch runs on the server until each profile has a score; what it can't score is named", async ({ api }) => {
  const [profile_ids, nobody] = [await some(api, 20), randomUUID()];
  const data = { profile_ids: [...profile_ids, nobody], role: "CTO", reuse: false };
  const { batch_id, accepted, rejected } = await start(api, data);
  expect([accepted, rejected]).toEqual([20, [{ profile_id: nobody, code: "PROFILE_NOT_FOUND" }]]);
  await untilEnded(api, batch_id, "finished");
  const batch = await read(api, batch_id);
  expect(batch).toMatchObject({
    progress: 1,
    total: 20,
    role: "CTO",
    counts: { completed: 20, failed: 0, waiting: 0 },
  });
  expect(batch.finished_at).not.toBeNull();
  const jobs = (await (await api.get("/api/v1/scoring-jobs", { params: { batch_id, limit: "50" } })).json()).data;
  expect(jobs.map((one: { profile_id: string }) => one.profile_id).toSorted()).toEqual(profile_ids.toSorted());
  const [latest] = (await (await api.get(BATCHES, { params: { limit: "1" } })).json()).data;
  expect(latest).toMatchObject({ batch_id, status: "finished" });
});

test("the outlook of a batch writes nothing; the same request with one key is one batch", async ({
  api,
  countRows,
}) => {
  const data = { profile_ids: await some(api, 2), role: "CIO" };
  const before = await countRows();
  const outlook = await api.post(BATCHES, { data: { ...data, dry_run: true } });
  expect(BatchOutlook.parse(await outlook.json())).toMatchObject({ accepted: 2, rejected: [], priced_from: 2 });
  expect(await countRows()).toEqual(before);
  const headers = { "idempotency-key": randomUUID() };
  const [first, second] = [await start(api, data, headers), await start(api, data, headers)];
  expect(second).toEqual(first);
  await untilEnded(api, first.batch_id, "finished");
});

test("what fails is counted, and taken up again when asked for", async ({ api }) => {
  const { batch_id } = await start(api, { profile_ids: await some(api, 2), role: "CTO", model: "sandbox-refusing" });
  await untilEnded(api, batch_id, "finished");
  expect((await read(api, batch_id)).counts).toMatchObject({ failed: 2, completed: 0 });
  const retried = await api.post(`${BATCHES}/${batch_id}/retry-failed`);
  expect([retried.status(), await retried.json()]).toEqual([202, { batch_id, status: "running", retried: 2 }]);
  await untilEnded(api, batch_id, "finished");
  const jobs = (await (await api.get("/api/v1/scoring-jobs", { params: { batch_id } })).json()).data;
  expect(jobs.map((one: { retry_count: number }) => one.retry_count)).toEqual([1, 1]);
});

test("a cancelled batch ends, with what was done", async ({ api }) => {
  const { batch_id } = await start(api, { profile_ids: await some(api, 20), role: "CTO", model: "sandbox-slow:5" });
  const cancelled = await api.post(`${BATCHES}/${batch_id}/cancel`);
  expect([cancelled.status(), (await cancelled.json()).status]).toEqual([200, "cancelling"]);
  await untilEnded(api, batch_id, "cancelled");
  const { counts } = await read(api, batch_id);
  expect(counts.cancelled + counts.rejected).toBe(20);
  await expectRefusal(await api.post(`${BATCHES}/${batch_id}/retry-failed`), 409, "CONFLICT");
});

test("a request that names profiles twice over, or none, starts nothing", async ({ api }) => {
  for (const data of [
    { role: "CTO" },
    { role: "CTO", profile_ids: [] },
    { role: "CTO", profile_ids: [randomUUID()], filter: {} },
    { role: "CTO", profile_ids: [randomUUID()], expected_count: 1 },
  ]) {
    await expectRefusal(await api.post(BATCHES, { data }), 400, "INVALID_REQUEST");
  }
  const wrongCount = { role: "CTO", filter: { q: "nobody-of-this-name" }, expected_count: 3 };
  await expectRefusal(await api.post(BATCHES, { data: wrongCount }), 409, "CONFLICT");
  await expectRefusal(await api.get(`${BATCHES}/${randomUUID()}`), 404, "BATCH_NOT_FOUND");
});
