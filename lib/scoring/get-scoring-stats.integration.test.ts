import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { anOwnJobsKey, aWorkspace } from "@/db/testing/factories";
import { aStoredCall, aStoredJob } from "@/db/testing/job-factory";
import { getScoringStats } from "./get-scoring-stats";

afterAll(closeDatabase);

const now = new Date("2026-03-01T12:17:31.000Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
const usage = (prompt: number, completion: number) => ({
  prompt_tokens: prompt,
  cached_tokens: 0,
  completion_tokens: completion,
  reasoning_tokens: 0,
  total_tokens: prompt + completion,
});

/** A completed job that was asked for at `created` and took `seconds`. */
const took = (created: Date, seconds: number, sandbox = true) => ({
  createdAt: created,
  startedAt: created,
  completedAt: new Date(created.getTime() + seconds * 1_000),
  sandbox,
});

test("an empty workspace has figures, none of them invented", async () => {
  const principal = await aWorkspace();
  const stats = await getScoringStats({ principal, window: "24h", sandbox: true, now });
  expect(stats).toMatchObject({
    counts: { pending: 0, processing: 0, completed: 0, failed: 0, cancelled: 0 },
    p50Seconds: null,
    p95Seconds: null,
    spent: { calls: 0, unpriced: 0, costMicros: 0 },
    failures: [],
  });
  expect(stats.steps).toHaveLength(24);
});

test("counts by status and reason, times, tokens and cost, all and by step", async () => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  for (const seconds of [2, 4, 6, 8, 10]) await aStoredJob(workspaceId, took(ago(100), seconds));
  const failed = { status: "failed", createdAt: ago(7_200) } as const;
  for (const errorCode of ["MODEL_REFUSED", "PROVIDER_TIMEOUT", "PROVIDER_TIMEOUT"] as const)
    await aStoredJob(workspaceId, { ...failed, errorCode });
  await aStoredJob(workspaceId, { status: "pending", createdAt: ago(1) });
  await aStoredJob(workspaceId, { status: "cancelled", createdAt: ago(1) });
  await aStoredJob(workspaceId, took(ago(25 * 3_600), 1_000));
  const job = await aStoredJob(workspaceId, { status: "processing", createdAt: ago(30) });
  await aStoredCall(job, { number: 1, usage: usage(1_000, 200), costMicros: 1_500 });
  await aStoredCall(job, { number: 2, usage: null, costMicros: null, outcome: "abandoned" });
  await aStoredCall(job, { number: 3, usage: null, costMicros: null, outcome: null, endedAt: null });

  const stats = await getScoringStats({ principal, window: "24h", sandbox: true, now });
  expect(stats).toMatchObject({
    counts: { pending: 1, processing: 1, completed: 5, failed: 3, cancelled: 1 },
    p50Seconds: 6,
    p95Seconds: 9.6,
    spent: { calls: 3, unpriced: 1, costMicros: 1_500, promptTokens: 1_000, completionTokens: 200 },
    failures: [
      { code: "PROVIDER_TIMEOUT", jobs: 2 },
      { code: "MODEL_REFUSED", jobs: 1 },
    ],
  });
  expect(stats.steps.at(-1)).toMatchObject({ counts: { completed: 5, failed: 0 }, p50Seconds: 6, spent: { calls: 3 } });
  expect(stats.steps.at(-3)).toMatchObject({
    counts: { completed: 0, failed: 3 },
    p50Seconds: null,
    spent: { calls: 0 },
  });
  const sum = (of: "completed" | "failed") => stats.steps.reduce((all, step) => all + step.counts[of], 0);
  expect([sum("completed"), sum("failed")]).toEqual([5, 3]);
});

test("the window's length decides what counts", async () => {
  const principal = await aWorkspace();
  for (const hours of [0.5, 20, 6 * 24, 29 * 24, 40 * 24])
    await aStoredJob(principal.workspaceId, took(ago(hours * 3_600), 1));
  const completed = async (window: "1h" | "24h" | "7d" | "30d") =>
    (await getScoringStats({ principal, window, sandbox: true, now })).counts.completed;
  expect([await completed("1h"), await completed("24h"), await completed("7d"), await completed("30d")]).toEqual([
    1, 2, 3, 4,
  ]);
});

test("sandbox and real figures never mix, nor those of two workspaces", async () => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  await aStoredCall(await aStoredJob(workspaceId, took(ago(60), 3, true)), { costMicros: 1 });
  await aStoredCall(await aStoredJob(workspaceId, took(ago(60), 30, false)), { costMicros: 10 });
  await aStoredCall(await aStoredJob((await aWorkspace()).workspaceId, took(ago(60), 300, false)), { costMicros: 100 });
  const of = (sandbox: boolean) => getScoringStats({ principal, window: "1h", sandbox, now });
  expect(await of(true)).toMatchObject({ counts: { completed: 1 }, p50Seconds: 3, spent: { calls: 1, costMicros: 1 } });
  expect(await of(false)).toMatchObject({
    counts: { completed: 1 },
    p50Seconds: 30,
    spent: { calls: 1, costMicros: 10 },
  });
});

test("a key with own_jobs_only counts its own jobs and their calls alone", async () => {
  const principal = await aWorkspace();
  const key = await anOwnJobsKey(principal.workspaceId);
  const own = await aStoredJob(principal.workspaceId, { ...took(ago(60), 3), createdByAccount: key.serviceAccountId });
  await aStoredCall(own, { costMicros: 1 });
  await aStoredCall(await aStoredJob(principal.workspaceId, { ...took(ago(60), 30) }), { costMicros: 10 });
  const stats = await getScoringStats({ principal: key, window: "1h", sandbox: true, now });
  expect(stats).toMatchObject({ counts: { completed: 1 }, p50Seconds: 3, spent: { calls: 1, costMicros: 1 } });
});

test("a result that was given again is counted, and took no time", async () => {
  const principal = await aWorkspace();
  const { id } = await aStoredJob(principal.workspaceId, took(ago(100), 6));
  await aStoredJob(principal.workspaceId, { ...took(ago(50), 0), reusedFrom: id });
  const stats = await getScoringStats({ principal, window: "24h", sandbox: true, now });
  expect(stats).toMatchObject({ counts: { completed: 2 }, p50Seconds: 6, p95Seconds: 6 });
});
