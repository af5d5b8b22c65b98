import { describe, expect, it } from "vitest";
import { readFunctionConfig } from "./function-config";

const config = (more: Record<string, unknown> = {}, retries?: Record<string, unknown>) => ({
  id: "app-f",
  name: "f",
  triggers: [{ event: "f/go" }],
  steps: {
    step: { id: "step", name: "step", runtime: { type: "http", url: "http://app" }, ...(retries && { retries }) },
  },
  ...more,
});

describe("a function's configuration", () => {
  it("has five tries unless it says otherwise", () => {
    expect(readFunctionConfig(config())).toMatchObject({ ok: true, definition: { maxAttempts: 5, concurrency: [] } });
    expect(readFunctionConfig(config({}, { attempts: 0 }))).toMatchObject({ definition: { maxAttempts: 1 } });
  });

  it("reads limits with the unkeyed one first, however they were written", () => {
    const keyed = { limit: 2, key: "event.data.workspaceId", scope: "fn" };
    expect(readFunctionConfig(config({ concurrency: [keyed, { limit: 5 }] }))).toMatchObject({
      definition: {
        concurrency: [
          { limit: 5, key: null },
          { limit: 2, key: ["data", "workspaceId"] },
        ],
      },
    });
    expect(readFunctionConfig(config({ concurrency: 7 }))).toMatchObject({
      definition: { concurrency: [{ limit: 7, key: null }] },
    });
  });

  const refused: [string, Record<string, unknown>, string][] = [
    [
      "batching",
      { batchEvents: { maxSize: 2, timeout: "1s" } },
      "option batchEvents: the local engine doesn't do this",
    ],
    ["debounce", { debounce: { period: "1s" } }, "option debounce: the local engine doesn't do this"],
    ["throttle", { throttle: { limit: 1, period: "1s" } }, "option throttle: the local engine doesn't do this"],
    ["rate limits", { rateLimit: { limit: 1, period: "1s" } }, "option rateLimit: the local engine doesn't do this"],
    ["priority", { priority: { run: "1" } }, "option priority: the local engine doesn't do this"],
    ["singletons", { singleton: { mode: "skip" } }, "option singleton: the local engine doesn't do this"],
    ["timeouts", { timeouts: { start: "1s" } }, "option timeouts: the local engine doesn't do this"],
    ["idempotency", { idempotency: "event.data.id" }, "option idempotency: the local engine doesn't do this"],
    ["options of tomorrow", { tomorrow: 1 }, "option tomorrow: the local engine doesn't do this"],
    ["jitter", { triggers: [{ cron: "* * * * *", jitter: "1m" }] }, "option triggers.0.jitter: the local engine"],
    ["shared concurrency", { concurrency: { limit: 1, scope: "account" } }, "option concurrency.scope:"],
    ["computed keys", { concurrency: { limit: 1, key: "a + b" } }, 'the key "a + b" is not a path'],
    ["other conditions", { cancel: [{ event: "x", if: "a > b" }] }, 'option cancel.0.if: the expression "a > b"'],
    ["other triggers", { triggers: [{ event: "x", expression: "a > b" }] }, "option triggers.0.expression:"],
    ["wildcards", { triggers: [{ event: "x/*" }] }, "doesn't match events by wildcard"],
    ["six-field crons", { triggers: [{ cron: "* * * * * *" }] }, "is not a cron expression of five fields"],
    ["crons of nowhere", { triggers: [{ cron: "TZ=Moon/Base 0 9 * * *" }] }, "is not a cron expression"],
    ["no trigger", { triggers: [] }, "option triggers: has no trigger"],
  ];
  it.each(refused)("with %s is refused by name", (_, more, sentence) => {
    const reading = readFunctionConfig(config(more));
    expect(reading.ok ? [] : reading.faults.join(" ")).toContain("Function app-f, ");
    expect(reading.ok ? [] : reading.faults.join(" ")).toContain(sentence);
  });

  it("tells all its faults at once", () => {
    const reading = readFunctionConfig(config({ priority: {}, debounce: {}, triggers: [] }));
    expect(reading.ok ? [] : reading.faults).toHaveLength(3);
  });
});
