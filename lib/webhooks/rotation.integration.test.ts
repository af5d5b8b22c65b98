import { describe, expect, test } from "vitest";
import { verifyWebhook } from "@/clients/typescript/verify-webhook";
import { aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { webhookReceiver } from "@/local/testing/webhook-receiver";
import { rotateSecret } from "./rotate-secret";
import { DAY, later, listenersOf, start } from "./testing/listeners-of";
import { playEngine } from "./testing/play-engine";

const receiver = await webhookReceiver();
const listening = listenersOf(receiver, { aWorkspace, aJob: aStoredJob });

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
