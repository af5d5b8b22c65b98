import { expect } from "@playwright/test";
import { readWaiting, takeAllPlaces } from "../held-places";
import { askForScore, storeProfile } from "./job-steps";
import { test } from "./neighbour";

test("a read that waits comes back with the job's end", async ({ api, stack }) => {
  const { job_id } = await askForScore(api, await storeProfile(api), { role: "CTO", model: "sandbox-slow:2" });
  const answer = await readWaiting(stack, job_id, 25);
  expect(answer).toMatchObject({ status: 200, applied: "wait=25", job: { status: "completed" } });
});

test("a tag saves the answer, until the job changes", async ({ api }) => {
  const { job_id } = await askForScore(api, await storeProfile(api), { role: "CTO" });
  const url = `/api/v1/scoring-jobs/${job_id}`;
  const settled = await api.get(`${url}?wait=25`);
  const { etag = "" } = settled.headers();
  expect(etag).toMatch(/^W\/"\d+"$/);
  const known = await api.get(url, { headers: { "if-none-match": etag } });
  expect([known.status(), known.headers().etag, await known.text()]).toEqual([304, etag, ""]);
});

test("all places are taken at once; those of clients who leave are free again", async ({ api, stack }) => {
  const { job_id } = await askForScore(api, await storeProfile(api), { role: "CTO", model: "sandbox-slow:60" });
  const leaving = new AbortController();
  await takeAllPlaces(stack, job_id, leaving.signal);
  expect((await api.get("/api/v1/scoring-jobs?limit=1")).status()).toBe(200);
  leaving.abort();
  await expect.poll(async () => (await readWaiting(stack, job_id, 1)).applied, { intervals: [50] }).toBe("wait=1");
  await api.post(`/api/v1/scoring-jobs/${job_id}/cancel`);
});
