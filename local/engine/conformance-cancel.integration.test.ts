import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually, pass, type Stack, startStack } from "./conformance-stack";

describe("cancelOn", () => {
  let stack: Stack;
  const seen: string[] = [];
  const cancelled: string[] = [];
  let letGo: () => void = () => {};

  beforeAll(async () => {
    stack = await startStack((client) => [
      client.createFunction(
        {
          id: "score",
          triggers: { event: "score/go" },
          cancelOn: [{ event: "score/cancel", match: "data.jobId" }],
        },
        async ({ event, step }) => {
          await step.run("begin", () => seen.push(`begin ${event.data.jobId}`));
          await step.sleep("an hour", "1h");
          await step.run("end", () => seen.push(`end ${event.data.jobId}`));
        },
      ),
      client.createFunction(
        {
          id: "busy",
          triggers: { event: "busy/go" },
          cancelOn: [
            { event: "busy/cancel", if: "event.data.jobId == async.data.jobId && async.data.reason != 'none'" },
          ],
        },
        async ({ event, step }) => {
          await step.run("long", async () => {
            seen.push(`begin ${event.data.jobId}`);
            await new Promise<void>((resolve) => {
              letGo = resolve;
            });
          });
          await step.run("next", () => seen.push(`end ${event.data.jobId}`));
        },
      ),
      client.createFunction(
        {
          id: "on-cancel",
          triggers: { event: "inngest/function.cancelled", if: "event.data.function_id == 'app-score'" },
        },
        async ({ event }) => {
          cancelled.push(event.data.event.data.jobId);
        },
      ),
    ]);
  });
  afterAll(() => stack.stop());

  const send = (name: string, data: Record<string, unknown>) => stack.client.send({ name, data });
  /** Wakes whoever sleeps, as often as it takes: however slow the machine, nobody wakes before. */
  const wakenUntil = (isDone: () => boolean) =>
    eventually(async () => {
      await stack.sql`update engine.work set run_at = now() where kind = 'sleep'`;
      return isDone();
    });

  it("ends a sleeping run, tells inngest/function.cancelled, and leaves the others alone", async () => {
    const [mine, other] = [randomUUID(), randomUUID()];
    await send("score/go", { jobId: mine });
    await send("score/go", { jobId: other });
    await eventually(() => seen.includes(`begin ${mine}`));
    await send("score/cancel", { jobId: mine });
    await eventually(() => cancelled.length > 0);
    await wakenUntil(() => seen.includes(`end ${other}`));
    expect(seen).not.toContain(`end ${mine}`);
    expect(cancelled).toEqual([mine]);
  });

  it("does nothing to a run that starts after the event", async () => {
    const jobId = randomUUID();
    await send("score/cancel", { jobId });
    await send("score/go", { jobId });
    await wakenUntil(() => seen.includes(`end ${jobId}`));
  });

  it("never meets a run by a value that both events lack", async () => {
    await send("score/go", {});
    await eventually(() => seen.includes("begin undefined"));
    await send("score/cancel", {});
    await wakenUntil(() => seen.includes("end undefined"));
  });

  it("during a step lets the step end, and nothing after it", async () => {
    const jobId = randomUUID();
    await send("busy/go", { jobId });
    await eventually(() => seen.includes(`begin ${jobId}`));
    await send("busy/cancel", { jobId, reason: "bored" });
    letGo();
    await pass(300);
    expect(seen).not.toContain(`end ${jobId}`);
  });

  it("is bound to the whole of its condition", async () => {
    const jobId = randomUUID();
    await send("busy/go", { jobId });
    await eventually(() => seen.includes(`begin ${jobId}`));
    await send("busy/cancel", { jobId, reason: "none" });
    letGo();
    await eventually(() => seen.includes(`end ${jobId}`));
  });
});
