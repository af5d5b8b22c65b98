import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { askForScore, storeProfile, untilSettled } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

const MERGE_PATCH = { "content-type": "application/merge-patch+json" };

test("a profile is read, changed by the version that was read, and refused to who read an older one", async ({
  api,
}) => {
  const path = `/api/v1/profiles/${await storeProfile(api, { headline: "Before", about: "Builds." })}`;
  const { etag } = (await api.get(path)).headers();
  expect(etag).toBe('W/"1"');
  const headers = { "if-match": etag ?? "", ...MERGE_PATCH };
  const patch = (data: object) => api.patch(path, { headers, data: Buffer.from(JSON.stringify(data)) });
  const changed = await patch({ headline: "After", about: null });
  expect(changed.headers().etag).toBe('W/"2"');
  expect(await changed.json()).toMatchObject({ headline: "After", about: null, full_name: "Api Sample" });
  await expectRefusal(await patch({ headline: "Late" }), 412, "PRECONDITION_FAILED");
  await expectRefusal(await api.delete(path, { headers: { "if-match": etag ?? "" } }), 412, "PRECONDITION_FAILED");
  expect(await (await api.get(path)).json()).toMatchObject({ headline: "After" });
  expect((await api.patch(path, { data: { headline: "Last" } })).status()).toBe(200);
});

test("who may write and not read is told nothing of what is stored", async ({ api, anonymous }) => {
  const path = `/api/v1/profiles/${await storeProfile(api, { about: "Builds." })}`;
  const made = await api.post("/api/v1/api-keys", { data: { name: "Writer", scopes: ["profiles:write"] } });
  const headers = { "x-api-key": (await made.json()).secret };
  await expectRefusal(await anonymous.patch(path, { headers, data: {} }), 403, "INSUFFICIENT_SCOPE");
  expect((await anonymous.delete(path, { headers })).status()).toBe(204);
});

test("an external_id of another profile: 409, nothing written", async ({ api, countRows }) => {
  const external_id = randomUUID();
  await storeProfile(api, { external_id });
  const path = `/api/v1/profiles/${await storeProfile(api)}`;
  const before = await countRows();
  await expectRefusal(await api.patch(path, { data: { external_id } }), 409, "CONFLICT");
  expect(await countRows()).toEqual(before);
});

test("an erased person's jobs stay, without what they said", async ({ api }) => {
  const profile = await storeProfile(api);
  const { job_id } = await askForScore(api, profile, { role: "CTO" });
  const scored = await untilSettled(api, job_id);
  expect(scored).toMatchObject({ status: "completed", result: { llm_response: expect.any(String) } });
  const erased = await api.delete(`/api/v1/profiles/${profile}`);
  expect({ status: erased.status(), body: await erased.text() }).toEqual({ status: 204, body: "" });

  const job = await untilSettled(api, job_id);
  expect(job).toMatchObject({ status: "completed", profile_id: profile, erased_at: expect.any(String) });
  expect(job).toMatchObject({ result: { parsed_score: null, llm_response: null } });
  expect(job.total_cost_usd).toBe(scored.total_cost_usd);
  await expectRefusal(await api.get(`/api/v1/scoring-jobs/${job_id}/input`), 410, "INPUT_ERASED");
  await expectRefusal(await api.post(`/api/v1/scoring-jobs/${job_id}/retry`), 410, "INPUT_ERASED");
  await expectRefusal(await api.get(`/api/v1/profiles/${profile}`), 404, "PROFILE_NOT_FOUND");
  await expectRefusal(await api.delete(`/api/v1/profiles/${profile}`), 404, "PROFILE_NOT_FOUND");
  const again = await api.post(`/api/v1/profiles/${profile}/score`, { data: { role: "CTO" } });
  await expectRefusal(again, 404, "PROFILE_NOT_FOUND");
  const { data } = await (await api.get(`/api/v1/scoring-jobs?profile_id=${profile}`)).json();
  expect(data).toMatchObject([{ job_id, profile_name: null, overall_score: null }]);
});

test("a job under way is cancelled with the erasure, and its late answer brings nothing back", async ({ api, sql }) => {
  const profile = await storeProfile(api);
  const { job_id } = await askForScore(api, profile, { role: "CTO" });
  expect((await api.delete(`/api/v1/profiles/${profile}`)).status()).toBe(204);
  const job = await untilSettled(api, job_id);
  expect(job.status).toMatch(/cancelled|completed/);
  expect(job.erased_at).toEqual(expect.any(String));
  // The engine lets the call that was under way end; then the ledger has no open entry of this job.
  await expect
    .poll(async () => (await sql`select from model_calls where job_id = ${job_id} and outcome is null`).length)
    .toBe(0);
  const said = await sql`select from model_calls
    where job_id = ${job_id} and (raw_reply is not null or parsed_reply is not null or verdict is not null)`;
  expect(said).toHaveLength(0);
});
