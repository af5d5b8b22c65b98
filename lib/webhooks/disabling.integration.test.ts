import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { outbox } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { webhookReceiver } from "@/local/testing/webhook-receiver";
import { changeEndpoint } from "./change-endpoint";
import { fanOutEvents } from "./fan-out-events";
import { DAY, later, listenersOf, start } from "./testing/listeners-of";
import { OK, playEngine, refusing } from "./testing/play-engine";

const receiver = await webhookReceiver();
const listening = listenersOf(receiver, { aWorkspace, aJob: aStoredJob });

describe("what an endpoint is disabled by", () => {
  test("410: at once, and what waits for it is cancelled", async () => {
    const one = await listening();
    await one.happen("scoring_job.completed");
    const engine = playEngine(one.workspaceId, async () => refusing(500));
    await engine.sweep(start);
    await one.happen("scoring_job.failed");
    receiver.answer = (response) => response.writeHead(410).end("gone for good");
    await playEngine(one.workspaceId).sweep(later(10));
    expect(await one.state()).toMatchObject({ disabledAt: later(10), disabledReason: "gone" });
    const rows = await one.deliveries();
    expect(rows.map(({ delivery }) => delivery.status).sort()).toEqual(["cancelled", "failed"]);
    await one.happen("scoring_job.completed");
    expect(await engine.sweep(later(DAY))).toEqual([]);
    const [note] = (
      await asSystem((tx) => tx.select().from(outbox).where(eq(outbox.subjectId, one.endpointId)))
    ).filter(({ event }) => event === "webhook_endpoint.disabled");
    expect(note?.payload).toEqual({ reason: "gone" });
  });

  test("three days without a success, once a delivery has failed for good", async () => {
    const one = await listening();
    const engine = playEngine(one.workspaceId, async () => refusing(500));
    const hours = (count: number) => later(count * 3_600);
    await one.happen("scoring_job.completed");
    for (let hour = 0; hour < 71; hour += 1) await engine.sweep(hours(hour));
    expect((await one.deliveries())[0]?.delivery.status).toBe("failed");
    expect(await one.state()).toMatchObject({ disabledAt: null });
    await one.happen("scoring_job.completed");
    for (let hour = 71; hour < 100; hour += 1) await engine.sweep(hours(hour));
    expect(await one.state()).toMatchObject({ disabledReason: "failing", failingSince: start });
  });

  test("one success between starts the three days anew", async () => {
    const one = await listening();
    let answer = refusing(500);
    const engine = playEngine(one.workspaceId, async () => answer);
    const hours = (count: number) => later(count * 3_600);
    await one.happen("scoring_job.completed");
    for (let hour = 0; hour < 50; hour += 1) await engine.sweep(hours(hour));
    answer = OK;
    await one.happen("scoring_job.completed");
    await engine.sweep(hours(50));
    answer = refusing(500);
    await one.happen("scoring_job.completed");
    for (let hour = 51; hour < 100; hour += 1) await engine.sweep(hours(hour));
    expect(await one.state()).toMatchObject({ disabledAt: null, failingSince: hours(51) });
  });

  test("a person; enabled again it hears of what happens from then on", async () => {
    const one = await listening();
    const change = (enabled: boolean, now: Date) =>
      changeEndpoint({ principal: one.principal, id: one.endpointId, change: { enabled }, now });
    await one.happen("scoring_job.completed");
    await fanOutEvents({ workspaceId: one.workspaceId, now: start });
    expect(await change(false, later(1))).toMatchObject({ disabledReason: "by_person", disabledAt: later(1) });
    expect((await one.deliveries())[0]?.delivery.status).toBe("cancelled");
    expect(await change(true, later(2))).toMatchObject({ disabledReason: null, disabledAt: null, failingSince: null });
    await one.happen("scoring_job.failed");
    expect(await playEngine(one.workspaceId).sweep(later(3))).toEqual(["succeeded"]);
  });

  test("disabled while it is tried, a delivery is tried no more", async () => {
    const one = await listening();
    await one.happen("scoring_job.completed");
    const engine = playEngine(one.workspaceId, async () => {
      await changeEndpoint({ principal: one.principal, id: one.endpointId, change: { enabled: false }, now: start });
      return refusing(500);
    });
    expect(await engine.sweep(start)).toEqual(["cancelled"]);
  });
});
