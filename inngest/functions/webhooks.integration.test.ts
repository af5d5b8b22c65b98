import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { verifyWebhook } from "@/clients/typescript/verify-webhook";
import { closeDatabase } from "@/db/client";
import { recordEvent } from "@/db/queries/outbox";
import { asSystem } from "@/db/system";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { requestScore } from "@/lib/scoring/request-score";
import { createEndpoint } from "@/lib/webhooks/create-endpoint";
import { listDeliveries } from "@/lib/webhooks/list-deliveries";
import { type ScriptedProvider, startScriptedProvider } from "@/local/testing/scripted-provider";
import { type WebhookReceiver, webhookReceiver } from "@/local/testing/webhook-receiver";
import { type Door, openDoor, playFunction } from "../testing/play-function";

const CHOICES = [{ index: 0, finish_reason: "stop", message: { content: '{"fit": true}' } }];
const USAGE = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };

let provider: ScriptedProvider;
let engine: ScriptedProvider;
let receiver: WebhookReceiver;
let door: Door;
beforeAll(async () => {
  [provider, engine, receiver] = await Promise.all([
    startScriptedProvider(),
    startScriptedProvider(),
    webhookReceiver(),
  ]);
  vi.stubEnv("OPENAI_BASE_URL", provider.baseUrl);
  vi.stubEnv("OPENAI_API_KEY", "sk-of-a-test");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test alone");
  vi.stubEnv("ASSAY_WEBHOOK_ALLOWED_CIDRS", "127.0.0.1/32");
  vi.stubEnv("INNGEST_DEV", new URL(engine.baseUrl).origin);
  door = await openDoor();
});
beforeEach(() => {
  receiver.received = [];
  provider.play(() => ({ status: 200, body: { model: "m-1", choices: CHOICES, usage: USAGE } }));
  engine.play(() => ({ status: 200, body: { ids: ["1"], status: 200 } }));
});
afterAll(async () => {
  await closeDatabase();
  await Promise.all([provider.close(), engine.close(), receiver.close()]);
});

interface Sent {
  id: string;
  name: string;
  data: Record<string, unknown>;
}

/** The tries that the engine was asked for. */
const asked = (): Sent[] =>
  engine.received
    .flatMap(({ body }) => body as unknown as Sent[])
    .filter(({ name }) => name === "webhooks/delivery.due");

async function listening() {
  const principal = await aWorkspace();
  const events = ["scoring_job.completed" as const];
  const { row, secret } = await createEndpoint({ principal, url: receiver.url, events, description: null });
  const rows = async () => (await listDeliveries({ principal, endpointId: row.id, query: { limit: 50 } })).rows;
  return { principal, workspaceId: principal.workspaceId, secret, rows };
}

test("the end of a score asks for a delivery, which one run makes arrive and no other repeats", async () => {
  const { principal, workspaceId, secret, rows } = await listening();
  const profileId = await aProfile(workspaceId, { about: "Led engineering teams in Oslo." });
  const request = { prompt: "Is this a CTO?", model: "sandbox-honest" };
  const job = await requestScore({ principal, profileId, request, enqueue: async () => {}, now: new Date() });
  const data = { jobId: job.id, workspaceId, run: 1, dispatch: 1 };
  const scored = await playFunction(door, "score-profile", { name: "scoring/job.requested", data });
  expect(scored.done).toEqual(["begin", "call:1", "finish"]);
  const [due, ...more] = asked();
  expect([due?.id, more]).toEqual([`${due?.data.deliveryId}:1`, []]);
  expect(JSON.stringify(due)).not.toContain("Oslo");

  const delivered = await playFunction(door, "deliver-webhook", due as Sent, "run-1");
  expect(delivered).toMatchObject({ done: ["attempt"], end: { status: "succeeded" } });
  const again = await playFunction(door, "deliver-webhook", due as Sent, "run-2");
  expect(again.end).toEqual({ status: null });
  expect(receiver.received).toHaveLength(1);
  const { body = "", headers = {} } = receiver.received[0] ?? {};
  expect(verifyWebhook({ body, headers, secret })).toMatchObject({ data: { job_id: job.id, profile_id: profileId } });
  expect((await rows()).map(({ delivery }) => delivery.status)).toEqual(["succeeded"]);
});

test("what nobody was told of at once the sweep finds, and asks for once", async () => {
  const { workspaceId, rows } = await listening();
  const { id: jobId } = await aStoredJob(workspaceId);
  await asSystem((tx) => recordEvent(tx, { workspaceId, jobId, event: "scoring_job.completed" }));
  const timer = { name: "inngest/scheduled.timer", data: { cron: "* * * * *" } };
  const swept = await playFunction(door, "fan-out-webhooks", timer);
  expect(swept).toMatchObject({ done: ["fan-out", "recover", "dispatch"], end: { written: 1, lost: 0, asked: 1 } });
  expect((await playFunction(door, "fan-out-webhooks", timer)).end).toEqual({ written: 0, lost: 0, asked: 0 });
  expect(asked()).toHaveLength(1);
  expect((await rows()).map(({ delivery }) => delivery.status)).toEqual(["pending"]);
});

test("an engine that takes nothing keeps no score from ending; its delivery waits for the sweep", async () => {
  const { principal, workspaceId, rows } = await listening();
  engine.play(() => ({ status: 500 }));
  const profileId = await aProfile(workspaceId, { about: "Led engineering teams in Bergen." });
  const request = { prompt: "Is this a CTO?", model: "sandbox-honest" };
  const job = await requestScore({ principal, profileId, request, enqueue: async () => {}, now: new Date() });
  const data = { jobId: job.id, workspaceId, run: 1, dispatch: 1 };
  const { end } = await playFunction(door, "score-profile", { name: "scoring/job.requested", data });
  expect(end).toEqual({ completed: true });
  expect((await rows())[0]?.delivery).toMatchObject({ status: "pending", dispatchedAt: null });
});
