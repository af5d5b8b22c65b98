import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import { getScoringJob } from "@/lib/scoring/get-scoring-job";
import { requestScore } from "@/lib/scoring/request-score";
import { type ScriptedProvider, startScriptedProvider } from "@/local/testing/scripted-provider";
import { type Door, openDoor, playFunction } from "../testing/play-function";

let provider: ScriptedProvider;
let door: Door;
beforeAll(async () => {
  provider = await startScriptedProvider();
  vi.stubEnv("OPENAI_BASE_URL", provider.baseUrl);
  vi.stubEnv("OPENAI_API_KEY", "sk-of-a-test");
  vi.stubEnv("INNGEST_DEV", "http://127.0.0.1:1");
  door = await openDoor();
});
afterAll(async () => {
  await closeDatabase();
  await provider.close();
});

test("the durable run ends where its next call could cross the limit, and never asks the provider for it", async () => {
  const choices = [{ index: 0, finish_reason: "stop", message: { content: "no JSON" } }];
  const usage = { prompt_tokens: 100, completion_tokens: 300, total_tokens: 400 };
  provider.play(() => ({ status: 200, body: { model: "m-1", choices, usage } }));
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId, { about: "Led engineering teams in Oslo." });
  const request = { prompt: "Is this a CTO?", model: "sandbox-honest", max_cost_usd: 0.0007 };
  const job = await requestScore({ principal, profileId, request, enqueue: async () => {}, now: new Date() });
  const data = { jobId: job.id, workspaceId: principal.workspaceId, run: 1, dispatch: 1 };
  const { done } = await playFunction(door, "score-profile", { name: "scoring/job.requested", data });
  expect(done).toEqual(["begin", "call:1", "call:1.2", "fail"]);
  expect(provider.received).toHaveLength(1);
  expect(await getScoringJob({ principal, jobId: job.id })).toMatchObject({
    status: "failed",
    error: { code: "COST_LIMIT_REACHED" },
    calls: [{ outcome: "succeeded" }],
    totalCostMicros: 160,
  });
});
