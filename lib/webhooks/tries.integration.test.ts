import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { verifyWebhook } from "@/clients/typescript/verify-webhook";
import { claimDue } from "@/db/queries/webhook-sweeps";
import { webhookDeliveries } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { webhookReceiver } from "@/local/testing/webhook-receiver";
import { attemptDelivery } from "./attempt-delivery";
import { dispatchDue } from "./dispatch-due";
import { fanOutEvents } from "./fan-out-events";
import { getDelivery } from "./get-delivery";
import { postWebhook } from "./post-webhook";
import { recoverLostAttempts } from "./recover-lost-attempts";
import { DAY, later, listenersOf, start } from "./testing/listeners-of";
import { OK, playEngine, refusing } from "./testing/play-engine";

const receiver = await webhookReceiver();
const listening = listenersOf(receiver, { aWorkspace, aJob: aStoredJob });

describe("tries", () => {
  test("eight over about a day, then it has failed; every one is in the log", async () => {
    const one = await listening();
    await one.happen("scoring_job.completed");
    const engine = playEngine(one.workspaceId, async () => refusing(503));
    const waits = [0, 60, 300, 1_800, 7_200, 18_000, 28_800, 28_800];
    let now = start;
    for (const [at, wait] of waits.entries()) {
      if (wait > 0) expect(await engine.sweep(later(wait - 1, now)), "too early").toEqual([]);
      now = later(wait, now);
      expect(await engine.sweep(now)).toEqual([at === 7 ? "failed" : "pending"]);
    }
    expect(await engine.sweep(later(7 * DAY, now))).toEqual([]);
    const [row] = await one.deliveries();
    const read = { principal: one.principal, endpointId: one.endpointId, deliveryId: row?.delivery.id ?? "" };
    const { delivery, attempts } = await getDelivery(read);
    expect(delivery).toMatchObject({ status: "failed", attempts: 8, settledAt: now });
    expect(attempts.map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(attempts.every(({ httpStatus, response }) => httpStatus === 503 && response === "no")).toBe(true);
    expect(await one.state()).toMatchObject({ disabledAt: null, failingSince: start });
  });

  test("what fails is tried with the same id and body, and a signature of its time", async () => {
    const one = await listening();
    receiver.answer = (response) => response.writeHead(500).end();
    await one.happen("scoring_job.completed");
    const engine = playEngine(one.workspaceId);
    await engine.sweep(start);
    receiver.answer = (response) => response.end();
    expect(await engine.sweep(later(60))).toEqual(["succeeded"]);
    const [first, second] = receiver.received;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.headers["webhook-timestamp"]).not.toBe(first?.headers["webhook-timestamp"]);
    verifyWebhook({ body: second?.body ?? "", headers: second?.headers ?? {}, secret: one.secret, now: later(60) });
    expect(await one.state()).toMatchObject({ failingSince: null, lastSuccessAt: later(60) });
  });

  test("two sweeps ask once, and of two runs one tries", async () => {
    const one = await listening();
    for (let at = 0; at < 20; at += 1) await one.happen("scoring_job.completed");
    await fanOutEvents({ workspaceId: one.workspaceId, now: start });
    const asked: string[] = [];
    const sweep = () =>
      dispatchDue({
        workspaceId: null,
        now: start,
        enqueue: async (due) =>
          void asked.push(
            ...due.filter(({ endpointId }) => endpointId === one.endpointId).map((key) => key.deliveryId),
          ),
      });
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(asked).toHaveLength(20);
    expect(new Set(asked).size).toBe(20);
    const world = { now: () => start, random: () => 0.5 };
    const keys = asked.map((deliveryId) => ({ ...one, deliveryId }));
    const tried = await Promise.all(
      keys.flatMap((key) => ["run-a", "run-b"].map((owner) => attemptDelivery({ key, owner, ...world }))),
    );
    expect(tried.filter((status) => status === "succeeded")).toHaveLength(20);
    expect(receiver.received).toHaveLength(20);
  });

  test("a sweep waits for nobody who holds a delivery", async () => {
    const one = await listening();
    for (let at = 0; at < 2; at += 1) await one.happen("scoring_job.completed");
    await fanOutEvents({ workspaceId: one.workspaceId, now: start });
    const [held] = await one.deliveries();
    const ask = () => dispatchDue({ workspaceId: one.workspaceId, now: start, enqueue: async () => {} });
    await asSystem(async (tx) => {
      await tx
        .select()
        .from(webhookDeliveries)
        .where(eq(webhookDeliveries.id, held?.delivery.id ?? ""))
        .for("update");
      expect(await ask()).toBe(1);
    });
    expect(await ask()).toBe(1);
  });

  test("what the engine doesn't take is asked for by the next sweep, what it never begins after a while", async () => {
    const one = await listening();
    await one.happen("scoring_job.completed");
    await fanOutEvents({ workspaceId: one.workspaceId, now: start });
    const ask = async (now: Date, enqueue: () => Promise<void>) =>
      dispatchDue({ workspaceId: one.workspaceId, now, enqueue });
    expect(await ask(start, () => Promise.reject(new Error("away")))).toBe(0);
    expect(await ask(later(1), async () => {})).toBe(1);
    expect(await ask(later(900), async () => {})).toBe(0);
    expect(await ask(later(902), async () => {})).toBe(1);
  });

  test("a try whose process died counts, and what it says afterwards doesn't", async () => {
    const one = await listening();
    await one.happen("scoring_job.completed");
    const engine = playEngine(one.workspaceId, async () => {
      // As seen by the sweep of a minute later; the dead one's answer comes back all the same.
      expect(await recoverLostAttempts({ now: later(69), random: () => 0.5 })).toBe(0);
      expect(await recoverLostAttempts({ now: later(71), random: () => 0.5 })).toBe(1);
      return OK;
    });
    expect(await engine.sweep(start)).toEqual([null]);
    const [row] = await one.deliveries();
    expect(row?.delivery).toMatchObject({ status: "pending", attempts: 1, nextAttemptAt: later(71 + 60) });
    expect(row?.latest).toMatchObject({ succeeded: false, errorCode: "ABANDONED" });
    expect(await playEngine(one.workspaceId).sweep(later(131))).toEqual(["succeeded"]);
  });

  test("where more is due than a sweep takes, every endpoint has its turn, whoever waits longest first", async () => {
    // The sweep looks at all workspaces: what an earlier test left must not count.
    await asSystem((tx) => tx.delete(webhookDeliveries));
    const endpoints = [await listening(), await listening(), await listening()];
    for (const [at, { workspaceId, endpointId }] of endpoints.entries()) {
      const due = { workspaceId, endpointId, event: "scoring_job.completed" as const, body: "{}" };
      const rows = [10, 11].map((wait) => ({ ...due, nextAttemptAt: later(-wait - 20 * at) }));
      await asSystem((tx) => tx.insert(webhookDeliveries).values(rows));
    }
    const asked = { workspaceId: null, now: start, neverBegunSeconds: 900, perEndpoint: 100 };
    const claim = async (limit: number) =>
      (await asSystem((tx) => claimDue(tx, { ...asked, limit }))).map(({ endpointId }) => endpointId).sort();
    const ids = endpoints.map(({ endpointId }) => endpointId);
    expect(await claim(3)).toEqual(ids.toSorted());
    expect([await claim(1), await claim(1), await claim(1)]).toEqual(ids.toReversed().map((id) => [id]));
  });

  test("an endpoint with hundreds due leaves room for others", async () => {
    const [busy, calm] = [await listening(), await listening()];
    const rows = Array.from({ length: 300 }, () => ({
      ...{ workspaceId: busy.workspaceId, endpointId: busy.endpointId, event: "scoring_job.completed" as const },
      ...{ body: "{}", nextAttemptAt: later(-60) },
    }));
    await asSystem((tx) => tx.insert(webhookDeliveries).values(rows));
    await calm.happen("scoring_job.completed");
    await fanOutEvents({ workspaceId: calm.workspaceId, now: start });
    const asked: string[] = [];
    await dispatchDue({
      ...{ workspaceId: null, now: start },
      enqueue: async (due) => void asked.push(...due.map(({ endpointId }) => endpointId)),
    });
    expect(asked.filter((id) => id === busy.endpointId)).toHaveLength(100);
    expect(asked).toContain(calm.endpointId);
  });
});

test("a receiver that hangs ends with its limit, and is tried again", async () => {
  const one = await listening();
  receiver.answer = () => {};
  await one.happen("scoring_job.completed");
  const limits = { allowed: ["127.0.0.1/32"], timeoutMs: 200, responseBytes: 1_024 };
  const engine = playEngine(one.workspaceId, (outgoing) => postWebhook(outgoing, limits));
  expect(await engine.sweep(start)).toEqual(["pending"]);
  expect((await one.deliveries())[0]?.latest).toMatchObject({ errorCode: "TIMED_OUT", httpStatus: null });
});
