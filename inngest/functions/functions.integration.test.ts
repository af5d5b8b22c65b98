import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { providerPauses } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import { beginRun } from "@/lib/scoring/begin-run";
import { getScoringJob } from "@/lib/scoring/get-scoring-job";
import { requestScore } from "@/lib/scoring/request-score";
import { type Door, openDoor, playFunction } from "../testing/play-function";

const MARK = "Quasimodern";
let answers: { status: number; headers?: Record<string, string>; body: object }[] = [];
const provider = createServer((_, response) => {
  const { status, headers = {}, body } = answers.shift() ?? { status: 500, body: {} };
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
});
const REPLY = {
  model: "m-1",
  choices: [{ index: 0, finish_reason: "stop", message: { content: `{"note": "${MARK}"}` } }],
  usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
};

let door: Door;
beforeAll(async () => {
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("OPENAI_BASE_URL", `http://127.0.0.1:${(provider.address() as AddressInfo).port}/v1`);
  vi.stubEnv("INNGEST_DEV", "http://127.0.0.1:1");
  door = await openDoor();
});
beforeEach(() => {
  answers = [{ status: 200, body: REPLY }];
});
afterAll(async () => {
  await closeDatabase();
  provider.close();
});

function play(fn: string, event: object, runId?: string) {
  return playFunction(door, fn, event, runId);
}

async function aJob() {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId, { about: `Led ${MARK} engineering teams in Oslo.` });
  const request = { prompt: `Is this ${MARK}?` };
  const job = await requestScore({ principal, profileId, request, enqueue: async () => {}, now: new Date() });
  const data = { jobId: job.id, workspaceId: principal.workspaceId, run: 1, dispatch: 1 };
  return {
    data,
    event: { name: "scoring/job.requested", data },
    read: () => getScoringJob({ principal, jobId: job.id }),
  };
}

test("a run is begin, a step a call, finish; nothing of the person passes through the engine", async () => {
  const { event, read } = await aJob();
  const { done, steps, end } = await play("score-profile", event);
  expect([done, end]).toEqual([["begin", "call:1", "finish"], { completed: true }]);
  expect(JSON.stringify(steps)).not.toContain(MARK);
  expect(await read()).toMatchObject({ status: "completed", result: { parsedScore: { note: MARK } } });
});

test("what another run holds is left alone", async () => {
  const { data, event, read } = await aJob();
  await beginRun({ ...data, owner: "run-b" });
  expect(await play("score-profile", event)).toMatchObject({ done: ["begin"], end: { superseded: true } });
  expect(await read()).toMatchObject({ status: "processing", calls: [] });
});

test("a provider's wait is told to the engine in its own words", async () => {
  answers = [{ status: 429, headers: { "retry-after": "40" }, body: {} }];
  const { event, read } = await aJob();
  const before = Date.now();
  const { end, headers } = await play("score-profile", event);
  expect(end).toBe("StepError call:1");
  expect(Date.parse(headers.get("retry-after") ?? "") - before).toBeGreaterThan(38_000);
  expect(await read()).toMatchObject({ status: "processing", waitingReason: "provider_retry_after" });
});

test("a wait of an hour is not waited for: the job fails and says when to come back", async () => {
  answers = [{ status: 429, headers: { "retry-after": "3600" }, body: {} }];
  const { event, read } = await aJob();
  const before = Date.now();
  expect(await play("score-profile", event)).toMatchObject({
    done: ["begin", "call:1", "fail"],
    end: { failed: true },
  });
  const job = await read();
  expect(job).toMatchObject({ status: "failed", error: { code: "PROVIDER_RATE_LIMITED" }, totalCostMicros: 0 });
  const at = job.status === "failed" ? job.error.retryAfter?.getTime() : undefined;
  expect(at).toBeGreaterThanOrEqual(before + 3_600_000);
});

test("a provider that refuses us fails the job in a step of its own; the next job waits", async () => {
  answers = [{ status: 401, body: {} }];
  const [{ event, read }, other] = [await aJob(), await aJob()];
  expect(await play("score-profile", event)).toMatchObject({
    done: ["begin", "call:1", "fail"],
    end: { failed: true },
  });
  expect(await read()).toMatchObject({ status: "failed", error: { code: "PROVIDER_AUTH_FAILED" } });
  expect(await play("score-profile", other.event, "other")).toMatchObject({
    done: ["begin"],
    end: { superseded: true },
  });
  expect(await other.read()).toMatchObject({ status: "pending", waitingReason: "provider_paused" });
  await asSystem((tx) => tx.delete(providerPauses));
});

test.each([
  ["score-profile-failure", "inngest/function.failed", "INTERNAL_ERROR"],
  ["fail-cancelled-runs", "inngest/function.cancelled", "RUN_CANCELLED"],
])("%s: the job of a run that ended by %s fails as %s", async (fn, name, code) => {
  const { data, event, read } = await aJob();
  await beginRun({ ...data, owner: "run-a" });
  const error = { name: "Error", message: "gone" };
  const told = (run_id: string) => ({ name, data: { function_id: "assay-score-profile", run_id, error, event } });
  await play(fn, told("run-b"), "other");
  expect(await read()).toMatchObject({ status: "processing" });
  expect(await play(fn, told("run-a"), "own")).toMatchObject({ done: ["fail"] });
  expect(await read()).toMatchObject({ status: "failed", error: { code } });
});

test("a cancelled run of another function, or one without its event, concerns no job", async () => {
  const name = "inngest/function.cancelled";
  for (const rest of [{}, { event: { name: "inngest/scheduled.timer", data: { cron: "* * * * *" } } }]) {
    const played = await play("fail-cancelled-runs", { name, data: { function_id: "f", run_id: "run-a", ...rest } });
    expect(played).toMatchObject({ done: [], end: { ignored: true } });
  }
});
