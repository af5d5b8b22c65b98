import { type APIRequestContext, expect } from "@playwright/test";
import { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { askForScore, storeProfile, untilSettled } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

const jobs = "/api/v1/scoring-jobs";

async function aFailedJob(api: APIRequestContext): Promise<string> {
  const { job_id } = await askForScore(api, await storeProfile(api), { role: "CTO", model: "sandbox-refusing" });
  expect(await untilSettled(api, job_id)).toMatchObject({ status: "failed" });
  return job_id;
}

async function read(api: APIRequestContext, jobId: string): Promise<ScoringJobResource> {
  return ScoringJobResource.parse(await (await api.get(`${jobs}/${jobId}`)).json());
}

test("six retries at once: one is accepted, five are refused, and the job runs once more", async ({ api }) => {
  const id = await aFailedJob(api);
  const { calls: before } = await read(api, id);
  const answers = await Promise.all(Array.from({ length: 6 }, () => api.post(`${jobs}/${id}/retry`)));
  expect(answers.map((one) => one.status()).toSorted()).toEqual([202, 409, 409, 409, 409, 409]);
  for (const answer of answers.filter((one) => one.status() === 409)) {
    await expectRefusal(answer, 409, "JOB_NOT_RETRYABLE");
  }
  const job = await untilSettled(api, id);
  expect(job).toMatchObject({ status: "failed", retry_count: 1 });
  expect(job.calls.filter(({ run }) => run === 2)).toHaveLength(before.length);
});

test("a job is retried five times, not a sixth", async ({ api }) => {
  const id = await aFailedJob(api);
  for (let count = 1; count <= 5; count += 1) {
    const answer = await api.post(`${jobs}/${id}/retry`);
    expect([answer.status(), (await answer.json()).retry_count]).toEqual([202, count]);
    await untilSettled(api, id);
  }
  await expectRefusal(await api.post(`${jobs}/${id}/retry`), 409, "RETRY_LIMIT_EXCEEDED");
  expect(await read(api, id)).toMatchObject({ status: "failed", retry_count: 5 });
});

test("a retry and a cancellation at once leave a job that is one or the other", async ({ api }) => {
  const id = await aFailedJob(api);
  const [retried, cancelled] = await Promise.all([api.post(`${jobs}/${id}/retry`), api.post(`${jobs}/${id}/cancel`)]);
  expect(retried.status()).toBe(202);
  const took = cancelled.status() === 200;
  if (!took) await expectRefusal(cancelled, 409, "JOB_NOT_CANCELLABLE");
  expect(await untilSettled(api, id)).toMatchObject({ status: took ? "cancelled" : "failed", retry_count: 1 });
});

test("cancelled during a call: the job is cancelled at once, and the call's cost is added when it ends", async ({
  api,
}) => {
  const { job_id } = await askForScore(api, await storeProfile(api), { role: "CTO", model: "sandbox-slow" });
  await expect.poll(async () => (await read(api, job_id)).calls.length).toBe(1);
  const cancelled = ScoringJobResource.parse(await (await api.post(`${jobs}/${job_id}/cancel`)).json());
  expect(cancelled).toMatchObject({ status: "cancelled", calls: [{ outcome: null, cost_usd: null }] });
  await expect.poll(async () => (await read(api, job_id)).calls[0]?.outcome, { timeout: 40_000 }).toBe("succeeded");
  const { status, calls, total_cost_usd } = await read(api, job_id);
  expect([status, calls.length]).toEqual(["cancelled", 1]);
  expect(calls[0]?.cost_usd).toBeGreaterThan(0);
  expect(total_cost_usd).toBe(calls[0]?.cost_usd);
});
