import { expect } from "@playwright/test";
import type { z } from "zod";
import { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { ParsedScoreResource } from "@/lib/api/contracts/parsed-score";
import { JobInput, RetryAccepted, ScoreOutlook } from "@/lib/api/contracts/scoring";
import { listOf } from "@/lib/api/contracts/shared";
import { askForScore, storeProfile, untilSettled } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

test("a score for a role: accepted at once, completed in the background, every quote in the text", async ({ api }) => {
  const profileId = await storeProfile(api);
  const { job_id, status } = await askForScore(api, profileId, { role: "CTO" });
  expect(status).toBe("pending");
  const job = await untilSettled(api, job_id);
  if (job.status !== "completed") throw new Error(`The job is ${JSON.stringify(job)}`);
  expect(job).toMatchObject({
    kind: "rubric",
    profile_id: profileId,
    retry_count: 0,
    calls: [{ outcome: "succeeded" }],
  });
  const score = ParsedScoreResource.parse(job.result.parsed_score);
  const input = JobInput.parse(await (await api.get(`/api/v1/scoring-jobs/${job_id}/input`)).json());
  const quotes = score.criteria
    .flatMap((one) => one.evidence)
    .filter((one) => one.start !== null && one.match === "exact");
  expect(quotes.length).toBeGreaterThan(0);
  // The place leaves out a full stop at the end of the quote.
  for (const { quote, start, end } of quotes) {
    expect(quote.replace(/[.…]$/, "")).toBe(input.text.slice(start ?? 0, end ?? 0).replace(/[.…]$/, ""));
  }
  expect(input.text).not.toContain("Api Sample");
});

test("a prompt of one's own: the model's object, unverified", async ({ api }) => {
  const profileId = await storeProfile(api);
  const prompt = 'Answer with one JSON object: {"fit": true or false}.';
  const { job_id, rubric_version_id } = await askForScore(api, profileId, { prompt });
  expect(rubric_version_id).toBeNull();
  const job = await untilSettled(api, job_id);
  expect(job).toMatchObject({ status: "completed", kind: "free_form", result: { verified: false } });
});

test("a prompt with a response_schema: an answer that keeps to it, or a refusal of the schema", async ({ api }) => {
  const profileId = await storeProfile(api);
  const prompt = "Is this a technology leader?";
  const properties = { fit: { type: "boolean" }, reasons: { type: "array", items: { type: "string" } } };
  const response_schema = { type: "object", properties, required: ["fit", "reasons"], additionalProperties: false };
  const { job_id } = await askForScore(api, profileId, { prompt, response_schema });
  const job = await untilSettled(api, job_id);
  const parsed_score = { fit: expect.any(Boolean), reasons: expect.any(Array) };
  expect(job).toMatchObject({ status: "completed", result: { parsed_score, would_change: null } });
  const ask = (data: object) => api.post(`/api/v1/profiles/${profileId}/score`, { data });
  const remote = { properties: { fit: { $ref: "https://elsewhere.example/fit.json" } } };
  for (const [data, code] of [
    [{ prompt, response_schema: remote }, "INVALID_REQUEST"],
    [{ prompt, response_schema: { properties: { fit: { $ref: "#" } } } }, "SCHEMA_TOO_COMPLEX"],
    [{ role: "CTO", response_schema }, "INVALID_REQUEST"],
  ] as const) {
    const refused = await ask(data);
    expect([refused.status(), (await refused.json()).code]).toEqual([400, code]);
  }
});

test("a failed job says why, and one of two retries at once takes it up again", async ({ api }) => {
  const profileId = await storeProfile(api);
  const { job_id } = await askForScore(api, profileId, { role: "CISO", model: "sandbox-refusing" });
  expect(await untilSettled(api, job_id)).toMatchObject({ status: "failed", error: { code: "MODEL_REFUSED" } });
  const retry = () => api.post(`/api/v1/scoring-jobs/${job_id}/retry`, { data: { model: "sandbox-honest" } });
  const answers = await Promise.all([retry(), retry()]);
  expect(answers.map((one) => one.status()).toSorted()).toEqual([202, 409]);
  const won = answers.find((one) => one.status() === 202);
  expect(RetryAccepted.parse(await won?.json())).toMatchObject({ job_id, status: "pending", retry_count: 1 });
  const job = await untilSettled(api, job_id);
  expect(job).toMatchObject({ status: "completed", retry_count: 1 });
  expect(job.calls.map((call) => [call.run, call.outcome])).toEqual(expect.arrayContaining([[2, "succeeded"]]));
  expect(job.calls.filter((call) => call.run === 1).map((call) => call.error_code)).toContain("MODEL_REFUSED");
});

for (const { script, job, first } of [
  {
    script: "400;code=context_length_exceeded",
    job: { status: "failed", error: { code: "CONTEXT_TOO_LONG" } },
    first: { outcome: "failed", http_status: 400, error_code: "CONTEXT_TOO_LONG" },
  },
  {
    script: "reset,ok",
    job: { status: "completed" },
    first: { outcome: "failed", http_status: null, error_code: "PROVIDER_UNAVAILABLE" },
  },
]) {
  test(`what a provider's fault was stands on the ledger: ${script}`, async ({ api }) => {
    const model = `sandbox-flaky:${script}`;
    const { job_id } = await askForScore(api, await storeProfile(api), { role: "CTO", model });
    const settled = await untilSettled(api, job_id);
    expect(settled).toMatchObject(job);
    expect(settled.calls[0]).toMatchObject(first);
  });
}

test("a retry without a body repeats the job as it was stored", async ({ api }) => {
  const { job_id } = await askForScore(api, await storeProfile(api), { role: "CTO", model: "sandbox-refusing" });
  await untilSettled(api, job_id);
  expect((await api.post(`/api/v1/scoring-jobs/${job_id}/retry`)).status()).toBe(202);
  expect(await untilSettled(api, job_id)).toMatchObject({
    status: "failed",
    retry_count: 1,
    model: "sandbox-refusing",
  });
});

test("what is completed can neither be retried nor cancelled", async ({ api }) => {
  const { job_id } = await askForScore(api, await storeProfile(api), { role: "CIO" });
  await untilSettled(api, job_id);
  const retried = await expectRefusal(await api.post(`/api/v1/scoring-jobs/${job_id}/retry`), 409, "JOB_NOT_RETRYABLE");
  expect(retried.detail).toContain("completed");
  await expectRefusal(await api.post(`/api/v1/scoring-jobs/${job_id}/cancel`), 409, "JOB_NOT_CANCELLABLE");
});

test("a cancelled job stays cancelled, and says so twice in the same words", async ({ api }) => {
  const { job_id } = await askForScore(api, await storeProfile(api), { role: "CTO", model: "sandbox-slow" });
  const cancel = () => api.post(`/api/v1/scoring-jobs/${job_id}/cancel`);
  const first = await cancel();
  expect([first.status(), (await first.json()).status]).toEqual([200, "cancelled"]);
  const again = await cancel();
  expect([again.status(), (await again.json()).status]).toEqual([200, "cancelled"]);
});

test("the list filters by profile and status, and pages without gaps", async ({ api }) => {
  const profile_id = await storeProfile(api);
  const made = [];
  for (const role of ["CIO", "CTO", "CISO"]) made.push((await askForScore(api, profile_id, { role })).job_id);
  await Promise.all(made.map((id) => untilSettled(api, id)));
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const params: Record<string, string> = {
      profile_id,
      status: "completed",
      limit: "2",
      ...(cursor ? { cursor } : {}),
    };
    const page: z.output<ReturnType<typeof listOf<typeof ScoringJobSummary>>> = listOf(ScoringJobSummary).parse(
      await (await api.get("/api/v1/scoring-jobs", { params })).json(),
    );
    seen.push(...page.data.map((one) => one.job_id));
    cursor = page.next_cursor;
  } while (cursor !== null);
  expect(seen).toEqual(made.toReversed());
});

test("a dry run tells what a score would take, and makes no job", async ({ api }) => {
  const profile_id = await storeProfile(api);
  const data = { role: "CTO", dry_run: true };
  const response = await api.post(`/api/v1/profiles/${profile_id}/score`, { data });
  expect(response.status()).toBe(200);
  const outlook = ScoreOutlook.parse(await response.json());
  expect(outlook).toMatchObject({ would_reuse: false, estimated_seconds: expect.any(Number) });
  expect(outlook.max_cost_usd).toBeGreaterThan(outlook.estimated_cost_usd ?? 0);
  expect(outlook.material?.with_material).toBeGreaterThan(0);
  expect(outlook.material?.with_material).toBeLessThanOrEqual(outlook.material?.criteria ?? 0);
  const jobs = await api.get("/api/v1/scoring-jobs", { params: { profile_id } });
  expect((await jobs.json()).data).toEqual([]);
});
