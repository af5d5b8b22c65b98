import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { verifyWebhook } from "@/clients/typescript/verify-webhook";
import { closeDatabase } from "@/db/client";
import { aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { type WebhookReceiver, webhookReceiver } from "@/local/testing/webhook-receiver";
import { rotateSecret } from "./rotate-secret";
import { aListener } from "./testing/a-listener";
import { playEngine } from "./testing/play-engine";

vi.stubEnv("ASSAY_WEBHOOK_ALLOWED_CIDRS", "127.0.0.1/32");
vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test alone");

let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await webhookReceiver();
});
beforeEach(() => {
  receiver.received = [];
  receiver.answer = (response) => response.end("thank you");
});
afterAll(async () => {
  await receiver.close();
  await closeDatabase();
});

const listening = async () => aListener({ principal: await aWorkspace(), url: receiver.url, aJob: aStoredJob });
const start = new Date(Date.now() + 60_000);
const later = (seconds: number, from = start) => new Date(from.getTime() + seconds * 1_000);
const DAY = 86_400;

describe("a rotated secret", () => {
  const verify = (secret: string, now: Date) => {
    const { body, headers } = receiver.received.at(-1) ?? { body: "", headers: {} };
    return () => verifyWebhook({ body, headers, secret, now });
  };

  test("signs beside the old one until the overlap ends, then alone", async () => {
    const one = await listening();
    const { principal, endpointId: id } = one;
    const fresh = await rotateSecret({ principal, id, overlapSeconds: DAY, now: start });
    expect(fresh.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const engine = playEngine(one.workspaceId);
    await one.happen("scoring_job.completed");
    await engine.sweep(later(DAY - 1));
    for (const secret of [one.secret, fresh.secret]) expect(verify(secret, later(DAY - 1))).not.toThrow();
    await one.happen("scoring_job.completed");
    await engine.sweep(later(DAY));
    expect(verify(one.secret, later(DAY))).toThrow(/not ours/);
    expect(verify(fresh.secret, later(DAY))).not.toThrow();
  });

  test("without an overlap, and at the next rotation, the older one ends at once", async () => {
    const one = await listening();
    const { principal, endpointId: id } = one;
    const second = await rotateSecret({ principal, id, overlapSeconds: DAY, now: start });
    const third = await rotateSecret({ principal, id, overlapSeconds: DAY, now: start });
    await one.happen("scoring_job.completed");
    const engine = playEngine(one.workspaceId);
    await engine.sweep(later(1));
    expect(verify(one.secret, later(1))).toThrow(/not ours/);
    for (const { secret } of [second, third]) expect(verify(secret, later(1))).not.toThrow();
    const last = await rotateSecret({ principal, id, overlapSeconds: 0, now: later(2) });
    await one.happen("scoring_job.completed");
    await engine.sweep(later(3));
    expect(verify(third.secret, later(3))).toThrow(/not ours/);
    expect(verify(last.secret, later(3))).not.toThrow();
  });
});
