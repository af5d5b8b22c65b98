import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { callsOfJob } from "@/db/queries/model-calls";
import { scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { nextCall } from "@/lib/domain/plan-calls";
import { beginRun } from "./begin-run";
import { failBrokenRun, failRun } from "./fail-run";
import { finishRun } from "./finish-run";
import { getScoringJob } from "./get-scoring-job";
import { performCall } from "./perform-call";
import type { EnqueueScoring, ScoringRequested } from "./ports";
import { requestScore } from "./request-score";
import { retryScoringJob } from "./retry-scoring-job";
import { driveRun } from "./testing/drive-run";
import { GOOD, LEADER, reply, scripted } from "./testing/scripted-model";

afterAll(closeDatabase);

async function aJob(document: object = { experiences: [LEADER] }, question?: object) {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId, document);
  const { rubricId } = await aRubric(principal.workspaceId);
  const sent: ScoringRequested[] = [];
  const enqueue: EnqueueScoring = async (events) => void sent.push(...events);
  const request = question ?? { rubric_id: rubricId };
  const job = await requestScore({ principal, profileId, request, enqueue, now: new Date("2026-11-01T00:00:00Z") });
  const read = () => getScoringJob({ principal, jobId: job.id });
  return { principal, job, event: sent[0] as ScoringRequested, enqueue, sent, read };
}

describe("a run", () => {
  test("completes with verified evidence, its cost and its ledger", async () => {
    const { event, read } = await aJob();
    expect(await driveRun(event, "run-a", scripted(JSON.stringify(reply(GOOD))))).toBe("completed");
    expect(await read()).toMatchObject({
      status: "completed",
      calls: [{ run: 1, number: 1, purpose: "score", outcome: "succeeded" }],
      result: { parsedScore: { overall: { score: 8 }, coverage: 1 }, usage: { total_tokens: 1_200 } },
    });
  });

  test("fails by name where the server read a part of the text alone, keeps the reply and asks no second time", async () => {
    const { event, principal, read } = await aJob();
    const cutter = Object.assign(scripted(JSON.stringify(reply(GOOD))), { inputRatio: () => 3 });
    expect(await driveRun(event, "run-a", cutter)).toBe("failed");
    expect(await read()).toMatchObject({
      status: "failed",
      error: { code: "INPUT_TRUNCATED", retryable: false },
      calls: [{ outcome: "succeeded", errorCode: "INPUT_TRUNCATED", costMicros: expect.any(Number) }],
    });
    const [call] = await inWorkspace(principal.workspaceId, (tx) => callsOfJob(tx, principal.workspaceId, event.jobId));
    expect(call).toMatchObject({ rawReply: expect.stringContaining("Led engineers."), parsedReply: null });
    expect([cutter.asked, cutter.learned]).toEqual([1, []]);
  });

  test("learns how the server counts from what it read whole", async () => {
    const { event } = await aJob();
    const model = scripted(JSON.stringify(reply(GOOD)));
    await driveRun(event, "run-a", model);
    expect(model.learned).toEqual([{ promptTokens: 1_000, ownTokens: expect.any(Number) }]);
    expect(model.learned[0]?.ownTokens).toBeGreaterThan(300);
  });

  test("names the provider that it asks, not the one that was set when the job was made", async () => {
    const { event, read } = await aJob();
    const before = { sandbox: true, providerBaseUrl: "http://127.0.0.1:9/v1" };
    await asSystem((tx) => tx.update(scoringJobs).set(before).where(eq(scoringJobs.id, event.jobId)));
    await driveRun(event, "run-a", scripted(JSON.stringify(reply(GOOD))));
    expect(await read()).toMatchObject({
      result: { provenance: { sandbox: false, providerBaseUrl: "https://api.openai.com/v1" }, flags: [] },
    });
  });

  test("gives no number for quotes that the text does not hold", async () => {
    const { event, read } = await aJob();
    const invented = {
      ...GOOD,
      evidence: ["Founded a bank with 9,000 employees", "Won the Turing award for databases"],
    };
    await driveRun(event, "run-a", scripted(JSON.stringify(reply(invented))));
    expect(await read()).toMatchObject({
      result: {
        parsedScore: {
          overall: null,
          bounds: null,
          criteria: [{ status: "unsupported", score: null }, { score: null }],
        },
      },
    });
  });

  test("asks nobody about an empty profile and gives no number", async () => {
    const { event, read } = await aJob({});
    const model = scripted("never");
    expect(await driveRun(event, "run-a", model)).toBe("completed");
    expect(model.asked).toBe(0);
    expect(await read()).toMatchObject({
      result: { parsedScore: { overall: null, coverage: 0, bounds: null } },
      calls: [],
    });
  });

  test("repairs a reply that does not fit once, and says so", async () => {
    const { event, read } = await aJob();
    const model = scripted('{"criteria": {}}', JSON.stringify(reply(GOOD)));
    expect(await driveRun(event, "run-a", model)).toBe("completed");
    expect(await read()).toMatchObject({
      calls: [{ purpose: "score" }, { purpose: "repair" }],
      result: { flags: ["repaired"] },
    });
  });

  test("fails with INVALID_MODEL_OUTPUT when the repair does not fit either, reply and usage kept", async () => {
    const { event, read } = await aJob();
    expect(await driveRun(event, "run-a", scripted("no JSON at all"))).toBe("failed");
    expect(await read()).toMatchObject({
      status: "failed",
      error: { code: "INVALID_MODEL_OUTPUT" },
      calls: [{ usage: USAGE_TOTAL }, { usage: USAGE_TOTAL }],
    });
  });

  test("tries a call five times, each in the ledger, and retries as the next run", async () => {
    const { event, read, principal, job, enqueue, sent } = await aJob();
    const model = scripted(500);
    expect(await driveRun(event, "run-a", model)).toBe("failed");
    expect(model.asked).toBe(5);
    expect(await read()).toMatchObject({ status: "failed", error: { code: "PROVIDER_UNAVAILABLE", retryable: true } });
    await retryScoringJob({ principal, jobId: job.id, request: {}, enqueue, now: new Date() });
    expect(await driveRun(sent[1] as ScoringRequested, "run-b", scripted(JSON.stringify(reply(GOOD))))).toBe(
      "completed",
    );
    const settled = await read();
    expect(settled).toMatchObject({ status: "completed", retryCount: 1 });
    expect(settled.calls.map(({ run, errorCode }) => [run, errorCode])).toEqual([
      ...Array.from({ length: 5 }, () => [1, "PROVIDER_UNAVAILABLE"]),
      [2, null],
    ]);
  });
});

const USAGE_TOTAL = expect.objectContaining({ total_tokens: 1_200 });

describe("the fences", () => {
  let answer: string;
  beforeAll(() => {
    answer = JSON.stringify(reply(GOOD));
  });

  test("begin is re-entrant for its owner and closed to another", async () => {
    const { event } = await aJob();
    expect(await beginRun({ ...event, owner: "run-a" })).not.toBeNull();
    expect(await beginRun({ ...event, owner: "run-a" })).not.toBeNull();
    expect(await beginRun({ ...event, owner: "run-b" })).toBeNull();
  });

  test("a step run again after its answer was lost asks nobody a second time", async () => {
    const { event } = await aJob();
    const key = { jobId: event.jobId, workspaceId: event.workspaceId };
    const model = scripted(answer);
    const plan = await beginRun({ ...event, owner: "run-a" });
    const planned = nextCall(plan ?? { samples: 0, pair: false }, {});
    if (!("next" in planned)) throw new Error("no call planned");
    const input = { key, owner: "run-a", call: planned.next, model, now: () => new Date(), random: () => 0.5 };
    expect(await performCall(input)).toEqual({ verdict: "parsed" });
    expect(await performCall(input)).toEqual({ verdict: "parsed" });
    expect(model.asked).toBe(1);
    expect(await finishRun(key, "run-a")).toBe(true);
    expect(await finishRun(key, "run-a")).toBe(false);
  });

  test("a late failure and a late finish of an earlier run change nothing", async () => {
    const { event, principal, job, enqueue, sent, read } = await aJob();
    await driveRun(event, "run-a", scripted("no JSON at all"));
    await retryScoringJob({ principal, jobId: job.id, request: {}, enqueue, now: new Date() });
    const key = { jobId: event.jobId, workspaceId: event.workspaceId };
    const changesNothing = async (state: object) => {
      expect(await failRun(key, "run-a", { code: "INTERNAL_ERROR", retryAfter: null })).toBe(false);
      expect(await failBrokenRun({ ...event, owner: "run-a" }, "INTERNAL_ERROR")).toBe(false);
      expect(await finishRun(key, "run-a")).toBe(false);
      expect(await read()).toMatchObject({ retryCount: 1, ...state });
    };
    await changesNothing({ status: "pending" });
    await beginRun({ ...(sent[1] as ScoringRequested), owner: "run-b" });
    await changesNothing({ status: "processing" });
  });

  test("of two retries at once one wins", async () => {
    const { event, principal, job, enqueue } = await aJob();
    await driveRun(event, "run-a", scripted("no JSON at all"));
    const retry = () => retryScoringJob({ principal, jobId: job.id, request: {}, enqueue, now: new Date() });
    const outcomes = await Promise.allSettled([retry(), retry()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "JOB_NOT_RETRYABLE" },
    });
  });
});

test("a request that the engine doesn't take is kept as pending", async () => {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId);
  await aRubric(principal.workspaceId);
  const enqueue = () => Promise.reject(new Error("down"));
  const job = await requestScore({
    principal,
    profileId,
    request: { prompt: "Is this person a CTO?" },
    enqueue,
    now: new Date(),
  });
  expect(await getScoringJob({ principal, jobId: job.id })).toMatchObject({ status: "pending", kind: "free_form" });
});
