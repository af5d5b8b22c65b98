import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { verifyWebhook } from "@/clients/typescript/verify-webhook";
import { recordEvent } from "@/db/queries/outbox";
import { outbox } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { webhookReceiver } from "@/local/testing/webhook-receiver";
import { changeEndpoint } from "./change-endpoint";
import { fanOutEvents } from "./fan-out-events";
import { aListener } from "./testing/a-listener";
import { listenersOf, start } from "./testing/listeners-of";
import { playEngine } from "./testing/play-engine";

const receiver = await webhookReceiver();
const listening = listenersOf(receiver, { aWorkspace, aJob: aStoredJob });

describe("fan-out", () => {
  test("an event becomes one delivery an endpoint that listens, signed so that the client verifies it", async () => {
    const one = await listening();
    const job = await one.happen("scoring_job.completed");
    expect(await playEngine(one.workspaceId).sweep(start)).toEqual(["succeeded"]);
    const [request] = receiver.received;
    const { body = "", headers = {} } = request ?? {};
    expect(verifyWebhook({ body, headers, secret: one.secret, now: start })).toEqual({
      type: "scoring_job.completed",
      timestamp: expect.any(String),
      data: { job_id: job.id, profile_id: job.profileId, status: "completed" },
    });
    const [listed] = await one.deliveries();
    expect(request?.headers["webhook-id"]).toBe(listed?.delivery.id);
    expect(listed?.delivery).toMatchObject({ status: "succeeded", attempts: 1, nextAttemptAt: null, leaseUntil: null });
    expect(listed?.latest).toMatchObject({ succeeded: true, httpStatus: 200, response: "thank you", number: 1 });
  });

  test("the end of a batch names the batch, and no profile", async () => {
    const one = await listening();
    const batchId = randomUUID();
    const event = "scoring_batch.completed";
    await asSystem((tx) => recordEvent(tx, { workspaceId: one.workspaceId, jobId: batchId, event }));
    expect(await playEngine(one.workspaceId).sweep(start)).toEqual(["succeeded"]);
    expect(JSON.parse(receiver.received[0]?.body ?? "")).toMatchObject({
      type: event,
      data: { batch_id: batchId, status: "completed" },
    });
    expect(receiver.received[0]?.body).not.toContain("profile_id");
  });

  test("of many sweeps at once each event is handled by one", async () => {
    const one = await listening();
    for (let at = 0; at < 30; at += 1) await one.happen("scoring_job.failed");
    const sweep = () => fanOutEvents({ workspaceId: null, now: start, batch: 4 });
    const written = await Promise.all([sweep(), sweep(), sweep(), sweep()]);
    expect(written.reduce((sum, each) => sum + each)).toBe(30);
    expect(await fanOutEvents({ workspaceId: null, now: start })).toBe(0);
    expect(await one.deliveries()).toHaveLength(30);
  });

  test("handled again after a crash that undid the mark alone, an event has its one delivery still", async () => {
    const one = await listening();
    await one.happen("scoring_job.completed");
    await fanOutEvents({ workspaceId: one.workspaceId, now: start });
    await asSystem((tx) => tx.update(outbox).set({ processedAt: null }).where(eq(outbox.workspaceId, one.workspaceId)));
    expect(await fanOutEvents({ workspaceId: one.workspaceId, now: start })).toBe(0);
    expect(await one.deliveries()).toHaveLength(1);
  });

  test("an endpoint hears of its own events, of its own workspace, from when it was made, and while it is enabled", async () => {
    const [failures, other] = [
      await aListener({
        principal: await aWorkspace(),
        url: receiver.url,
        aJob: aStoredJob,
        events: ["scoring_job.failed"],
      }),
      await listening(),
    ];
    await failures.happen("scoring_job.completed");
    const failed = await failures.happen("scoring_job.failed");
    await asSystem((tx) =>
      tx.insert(outbox).values({
        ...{ workspaceId: other.workspaceId, event: "scoring_job.failed", subjectId: failed.id },
        createdAt: new Date(0),
      }),
    );
    await fanOutEvents({ workspaceId: null, now: start });
    const [only, ...more] = await failures.deliveries();
    expect([JSON.parse(only?.delivery.body ?? "").data.job_id, more]).toEqual([failed.id, []]);
    await changeEndpoint({ principal: other.principal, id: other.endpointId, change: { enabled: false }, now: start });
    await other.happen("scoring_job.completed");
    await fanOutEvents({ workspaceId: null, now: start });
    expect(await other.deliveries()).toEqual([]);
  });

  test("notes that no webhook tells of are passed by, and stay", async () => {
    const one = await listening();
    await fanOutEvents({ workspaceId: one.workspaceId, now: start });
    const notes = await asSystem((tx) => tx.select().from(outbox).where(eq(outbox.workspaceId, one.workspaceId)));
    expect(notes).toMatchObject([{ event: "webhook_endpoint.created", processedAt: start }]);
  });
});
