import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { FORBIDDING_FLAGS, isFailureShared, isReusable, isShared, type ReuseParts, reuseKeyOf } from "./reuse";
import { FLAGS } from "./scoring-job";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const PARTS: ReuseParts = {
  profileId: "p",
  rubricVersionId: "v",
  prompt: null,
  promptTemplate: "t",
  scorerVersion: "1",
  providerBaseUrl: "http://a/v1",
  sandbox: false,
  model: "m",
  maxTokens: null,
  temperature: null,
  responseSchema: null,
  redaction: true,
  samples: 1,
  owner: null,
  text: { sha256: "abc", flagged_spans: [], shortened: false },
};
const keyOf = (change: Partial<ReuseParts> = {}) => reuseKeyOf({ ...PARTS, ...change }, sha256);

describe("the key of what is asked", () => {
  const span = { start: 0, end: 1, kind: "instruction" as const, rule: "r" };
  const changes: [string, Partial<ReuseParts>][] = [
    ["profile", { profileId: "q" }],
    ["rubric version", { rubricVersionId: "w" }],
    ["prompt", { prompt: "x" }],
    ["prompt template", { promptTemplate: "u" }],
    ["scorer version", { scorerVersion: "2" }],
    ["server", { providerBaseUrl: "http://b/v1" }],
    ["sandbox", { sandbox: true }],
    ["model", { model: "n" }],
    ["length", { maxTokens: 500 }],
    ["temperature", { temperature: 0 }],
    ["response schema", { responseSchema: { type: "object" } }],
    ["redaction", { redaction: false }],
    ["owner", { owner: "k" }],
    ["text", { text: { ...PARTS.text, sha256: "abd" } }],
    ["suspicious spans", { text: { ...PARTS.text, flagged_spans: [span] } }],
    ["shortening", { text: { ...PARTS.text, shortened: true } }],
  ];
  test.each(changes)("another %s gives another key", (_, change) => {
    expect(keyOf(change)).not.toBe(keyOf());
  });

  test("each part of the interface is among them", () => {
    const changed = new Set([...changes.flatMap(([, change]) => Object.keys(change)), "samples"]);
    expect([...changed].sort()).toEqual(Object.keys(PARTS).sort());
  });

  test("the same parts give the same key, whatever else stands beside them", () => {
    expect(keyOf({ createdByUser: "u" } as Partial<ReuseParts>)).toBe(keyOf());
  });

  test("the order in which a database gives the fields of a span back changes nothing", () => {
    const back = { rule: "r", kind: "instruction" as const, end: 1, start: 0 };
    expect(keyOf({ text: { ...PARTS.text, flagged_spans: [back] } })).toBe(
      keyOf({ text: { ...PARTS.text, flagged_spans: [span] } }),
    );
  });

  test.each([
    ["start", { start: 2 }],
    ["end", { end: 3 }],
    ["kind", { kind: "mention" as const }],
    ["rule", { rule: "s" }],
  ])("a suspicious span of another %s gives another key", (_, change) => {
    const withSpan = (one: typeof span | object) =>
      keyOf({ text: { ...PARTS.text, flagged_spans: [{ ...span, ...one }] } });
    expect(withSpan(change)).not.toBe(withSpan({}));
  });

  test("several samples have none", () => {
    expect(keyOf({ samples: 3 })).toBeNull();
  });
});

describe("a result that may be given again", () => {
  const DONE = { status: "completed", reuseKey: "k", reusedFrom: null, erasedAt: null, flags: [] };
  test.each([
    ["a completed one", {}, true],
    ["a failed one", { status: "failed" }, false],
    ["a cancelled one", { status: "cancelled" }, false],
    ["an erased one", { erasedAt: new Date(0) }, false],
    ["one without a key", { reuseKey: null }, false],
    ["one that was reused itself", { reusedFrom: "j" }, false],
  ])("%s: %s", (_, change, expected) => {
    expect(isReusable({ ...DONE, ...change })).toBe(expected);
  });

  test.each([
    ["a flagged one", { flags: FLAGS }, true],
    ["one that was reused itself", { reusedFrom: "j" }, true],
    ["an erased one", { erasedAt: new Date(0) }, false],
    ["a failed one", { status: "failed" }, false],
    ["one without a key", { reuseKey: null }, false],
  ])("to those that asked while it ran, %s: %s", (_, change, expected) => {
    expect(isShared({ ...DONE, ...change })).toBe(expected);
  });

  test("flags forbid it when they speak of the answer, not when a new call would share them", () => {
    const allowed = FLAGS.filter((flag) => isReusable({ ...DONE, flags: [flag] }));
    expect(allowed).toEqual(["input_shortened", "temperature_ignored", "format_downgraded", "sandbox"]);
    expect([...allowed, ...FORBIDDING_FLAGS].sort()).toEqual([...FLAGS].sort());
  });
});

test.each([
  ["failed", "CONTEXT_TOO_LONG", false, true],
  ["failed", "COST_LIMIT_REACHED", false, false],
  ["failed", "PROVIDER_TIMEOUT", true, false],
  ["cancelled", null, null, false],
  ["completed", null, null, false],
  ["pending", "CONTEXT_TOO_LONG", false, false],
] as const)(
  "one that is %s (%s, retryable: %s) ends those that wait for it: %s",
  (status, errorCode, errorRetryable, is) => {
    expect(isFailureShared({ status, errorCode, errorRetryable })).toBe(is);
  },
);
