import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { callsOfJob } from "@/db/queries/model-calls";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { getScoringJob } from "./get-scoring-job";
import type { EnqueueScoring, ScoringRequested } from "./ports";
import { previewScore } from "./preview-score";
import { requestScore } from "./request-score";
import { retryScoringJob } from "./retry-scoring-job";
import { driveRun } from "./testing/drive-run";
import { GOOD, LEADER, reply, scripted } from "./testing/scripted-model";

afterAll(closeDatabase);

// Each scripted call costs 1,000 × 0.1 + 200 × 0.5 dollars a million: 200 micro-dollars.
const SANDBOX = "sandbox-honest";

async function aSpender() {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId, { about: "Led a team of forty engineers in Oslo." });
  const sent: ScoringRequested[] = [];
  const enqueue: EnqueueScoring = async (events) => void sent.push(...events);
  const asked = (max_cost_usd?: number) => ({
    prompt: "Is this a leader?",
    model: SANDBOX,
    max_cost_usd,
    reuse: false,
  });
  const ask = (limit?: number, change: object = {}, whom = profileId) =>
    requestScore({ principal, profileId: whom, request: { ...asked(limit), ...change }, enqueue, now: new Date() });
  const read = (jobId: string) => getScoringJob({ principal, jobId });
  const retry = (jobId: string, request: object = {}) =>
    retryScoringJob({ principal, jobId, request, enqueue, now: new Date() });
  const drive = (answer: string) => {
    const event = sent.at(-1) as ScoringRequested;
    const model = scripted(answer);
    return { model, done: driveRun(event, `run-${event.jobId}-${event.run}`, model) };
  };
  const callsOf = (jobId: string) =>
    inWorkspace(principal.workspaceId, (tx) => callsOfJob(tx, principal.workspaceId, jobId));
  return { principal, profileId, asked, ask, read, retry, drive, callsOf };
}

const faults = (path: string) => ({ code: "INVALID_REQUEST", faults: [expect.objectContaining({ path })] });

test("a job stays within its limit: the call that could cross it is not made", async () => {
  const { ask, read, drive, callsOf } = await aSpender();
  // The first call may cost 660 or so; after it, which cost 200, a repair could take the job past 800.
  const job = await ask(0.0008);
  const { model, done } = drive("no JSON at all");
  expect(await done).toBe("failed");
  expect(model.asked).toBe(1);
  const settled = await read(job.id);
  expect(settled).toMatchObject({
    status: "failed",
    costLimitMicros: 800,
    totalCostMicros: 200,
    error: { code: "COST_LIMIT_REACHED", retryable: false },
  });
  const [call] = await callsOf(job.id);
  expect(call?.maxCostMicros).toBeGreaterThan(600);
  expect(call?.maxCostMicros).toBeLessThanOrEqual(800);
});

test("where there is room the same job goes on, and without a limit its calls are reckoned all the same", async () => {
  const { ask, drive, callsOf } = await aSpender();
  await ask(0.01);
  const roomy = drive("no JSON at all");
  await roomy.done;
  expect(roomy.model.asked).toBe(2);
  const free = await ask();
  await drive('{"fit": true}').done;
  const [call] = await callsOf(free.id);
  expect(call?.maxCostMicros).toBeGreaterThan(call?.costMicros ?? 0);
});

test("a retry keeps the limit, and what earlier runs cost counts", async () => {
  const { ask, read, retry, drive } = await aSpender();
  const job = await ask(0.001);
  await drive("no JSON at all").done;
  await retry(job.id);
  const again = drive('{"fit": true}');
  expect(await again.done).toBe("failed");
  expect(again.model.asked).toBe(0);
  expect(await read(job.id)).toMatchObject({ costLimitMicros: 1_000, error: { code: "COST_LIMIT_REACHED" } });
});

test("a limit below what the score may cost is refused at once, by a dry run too", async () => {
  const { principal, profileId, asked, ask } = await aSpender();
  await expect(ask(0.0001)).rejects.toMatchObject(faults("max_cost_usd"));
  const preview = previewScore({ principal, profileId, request: asked(0.0001), now: new Date() });
  await expect(preview).rejects.toMatchObject(faults("max_cost_usd"));
});

test.each([1, 3] as const)(
  "a limit of just what a preview calls the most is enough for all %d samples",
  async (samples) => {
    const { principal, ask, drive, read } = await aSpender();
    const { rubricId } = await aRubric(principal.workspaceId);
    const profileId = await aProfile(principal.workspaceId, { about: LEADER.description });
    const request = { rubric_id: rubricId, model: SANDBOX, samples, reuse: false };
    const { maxCostMicros } = await previewScore({ principal, profileId, request, now: new Date() });
    const job = await ask((maxCostMicros ?? 0) / 1_000_000, { ...request, prompt: undefined }, profileId);
    await drive(JSON.stringify(reply(GOOD))).done;
    const settled = await read(job.id);
    expect(settled).toMatchObject({ status: "completed", costLimitMicros: maxCostMicros });
    expect(settled.calls).toHaveLength(samples);
  },
);

test("a result that is given again costs nothing, whatever the limit", async () => {
  const { ask, drive } = await aSpender();
  const first = await ask();
  await drive('{"fit": true}').done;
  expect(await ask(0.000_001, { reuse: true })).toMatchObject({ status: "completed", reusedFrom: first.id });
});
