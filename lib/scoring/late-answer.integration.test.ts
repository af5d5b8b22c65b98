import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { modelCalls } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import type { ModelPort } from "@/lib/domain/model-call";
import { baseCalls } from "@/lib/domain/plan-calls";
import { beginRun } from "./begin-run";
import { cancelScoringJob } from "./cancel-scoring-job";
import { failBrokenRun } from "./fail-run";
import { finishRun } from "./finish-run";
import { getScoringJob } from "./get-scoring-job";
import { performCall } from "./perform-call";
import { recoverLostJobs } from "./recover-lost-jobs";
import { requestScore } from "./request-score";

afterAll(closeDatabase);

const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);
const quiet = async () => {};
const USAGE = { prompt_tokens: 1_000, cached_tokens: 0, cache_write_tokens: 0, completion_tokens: 200 };
const ANSWER = {
  ok: true as const,
  httpStatus: 200,
  providerRequestId: "req_1",
  content: '{"fit": true}',
  refusal: null,
  finishReason: "stop",
  modelUsed: "m-1",
  usage: { ...USAGE, reasoning_tokens: 0, total_tokens: 1_200 },
};

/** A model that answers only after `meanwhile` has happened to the job. */
function answering(meanwhile: () => Promise<unknown> = quiet): ModelPort {
  return {
    official: true,
    refused: () => ({ formats: [], parameters: [] }),
    remember: () => {},
    inputRatio: () => null,
    learnInput: () => {},
    complete: async () => {
      await meanwhile();
      return ANSWER;
    },
  };
}

async function aJob() {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId, { about: "Led a team of forty engineers in Oslo." });
  const request = { prompt: "Is this a leader?" };
  const job = await requestScore({ principal, profileId, request, enqueue: quiet, now: new Date() });
  const key = { jobId: job.id, workspaceId: principal.workspaceId };
  const event = { ...key, run: 1, dispatch: 1 };
  const read = () => getScoringJob({ principal, jobId: job.id });
  const ask = (owner: string, model: ModelPort) => {
    const [call] = baseCalls({ samples: 1, pair: false });
    if (!call) throw new Error("no call planned");
    return performCall({ key, owner, call, model, now: () => new Date(), random: () => 0.5 });
  };
  return { principal, key, event, read, ask };
}

test("a call that answers after its job was cancelled adds its cost", async () => {
  const { principal, key, event, read, ask } = await aJob();
  const cancel = () => cancelScoringJob({ principal, jobId: key.jobId, cancelRun: quiet, now: new Date() });
  await beginRun({ ...event, owner: "run-a" });
  let cancelled: Awaited<ReturnType<typeof read>> | undefined;
  const meanwhile = async () => {
    cancelled = await cancel();
  };
  await ask("run-a", answering(meanwhile));
  const job = await read();
  expect(job).toMatchObject({ status: "cancelled", totalCostMicros: 200, calls: [{ outcome: "succeeded" }] });
  expect(job.version, "who read it before sees another tag").toBeGreaterThan(cancelled?.version ?? 0);
});

test("a call that answers after it was given up for lost adds its cost and lends nothing to the next run", async () => {
  const { event, read, ask } = await aJob();
  await beginRun({ ...event, owner: "run-a" });
  const late = ask(
    "run-a",
    answering(() => recoverLostJobs({ now: later(300) })),
  );
  await expect(late).rejects.toMatchObject({ code: "WORKER_LOST" });
  expect(await read()).toMatchObject({
    status: "pending",
    totalCostMicros: 200,
    calls: [{ outcome: "abandoned", costMicros: 200, usage: { total_tokens: 1_200 } }],
  });
  await beginRun({ ...event, owner: "run-b" });
  expect(await ask("run-b", answering())).toEqual({ verdict: "parsed" });
  expect(await read()).toMatchObject({ calls: [{ outcome: "abandoned" }, { outcome: "succeeded" }] });
});

test("a call that answers after another completed its job adds its tokens to the job's", async () => {
  const { key, event, read, ask } = await aJob();
  await beginRun({ ...event, owner: "run-a" });
  let completed: Awaited<ReturnType<typeof read>> | undefined;
  const meanwhile = async () => {
    await recoverLostJobs({ now: later(300) });
    await beginRun({ ...event, owner: "run-b" });
    await ask("run-b", answering());
    await finishRun(key, "run-b");
    completed = await read();
  };
  await expect(ask("run-a", answering(meanwhile))).rejects.toMatchObject({ code: "WORKER_LOST" });
  expect(completed).toMatchObject({ status: "completed", result: { usage: { total_tokens: 1_200 } } });
  const job = await read();
  expect(job).toMatchObject({ status: "completed", totalCostMicros: 400, result: { usage: { total_tokens: 2_400 } } });
  expect(job.version).toBeGreaterThan(completed?.version ?? 0);
});

test("a call that died with a cancelled job does not stay under way for ever", async () => {
  const { principal, key, event, read, ask } = await aJob();
  await beginRun({ ...event, owner: "run-a" });
  const dying = answering(() => Promise.reject(new Error("killed")));
  await expect(ask("run-a", dying)).rejects.toThrow("killed");
  await cancelScoringJob({ principal, jobId: key.jobId, cancelRun: quiet, now: new Date() });
  await recoverLostJobs({ now: later(60) });
  const open = await read();
  expect(open).toMatchObject({ calls: [{ outcome: null }], totalCostMicros: 0 });
  await recoverLostJobs({ now: later(300) });
  const job = await read();
  expect(job).toMatchObject({ calls: [{ outcome: "abandoned" }], totalCostMicros: null });
  expect(job.version).toBeGreaterThan(open.version);
});

test("a run without a reply is not finished as one whose profile says nothing", async () => {
  const { key, event, read, ask } = await aJob();
  await beginRun({ ...event, owner: "run-a" });
  await ask("run-a", answering());
  await asSystem((tx) => tx.delete(modelCalls).where(eq(modelCalls.jobId, key.jobId)));
  await expect(finishRun(key, "run-a")).rejects.toThrow("no reply");
  expect(await read()).toMatchObject({ status: "processing" });
});

test("a run that was cancelled in the engine before it began fails its job, unless that was sent again since", async () => {
  const { event, read } = await aJob();
  expect(await failBrokenRun({ ...event, dispatch: 0, owner: "run-a" }, "RUN_CANCELLED")).toBe(false);
  expect(await failBrokenRun({ ...event, owner: "run-a" }, "RUN_CANCELLED")).toBe(true);
  expect(await read()).toMatchObject({ status: "failed", error: { code: "RUN_CANCELLED", retryable: true } });
});

test("what the engine says of a run that was lost concerns no job that was given back since", async () => {
  const { event, read } = await aJob();
  await beginRun({ ...event, owner: "run-a" });
  await recoverLostJobs({ now: later(300) });
  expect(await failBrokenRun({ ...event, owner: "run-a" }, "INTERNAL_ERROR")).toBe(false);
  expect(await read()).toMatchObject({ status: "pending" });
});
