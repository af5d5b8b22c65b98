import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { couldExceed, countInput, limitFault, mostOfCall, quotedTokens, reckonedTokens, spentOf } from "./cost-limit";

const cost = (costMicros: number | null, maxCostMicros: number | null = null) => ({ costMicros, maxCostMicros });

describe("the most that a call costs", () => {
  // A million tokens of gpt-4o-mini: 0.15 dollars read, 0.60 written.
  test.each([
    [{ model: "gpt-4o-mini", promptTokens: 1_000, maxOutputTokens: 1_000 }, 750],
    [{ model: "gpt-4o-mini", promptTokens: 1, maxOutputTokens: 0 }, 1],
    [{ model: "somebody's own", promptTokens: 1_000, maxOutputTokens: 1_000 }, null],
    [{ model: "gpt-4o-mini", promptTokens: 1_000, maxOutputTokens: null }, null],
  ])("%j: %s", (call, expected) => {
    expect(mostOfCall(call)).toBe(expected);
  });
});

test("what a call lets the model read is counted with the schema of its answer", () => {
  const countTokens = (text: string) => text.length;
  const messages = [{ role: "user" as const, content: "abc" }];
  // Three for the message, its role on a line of its own.
  expect(countInput({ messages, jsonSchema: null }, countTokens)).toBe(3 + "user\nabc".length);
  expect(countInput({ messages, jsonSchema: { type: "object" } }, countTokens)).toBe(
    3 + 8 + '{"type":"object"}'.length,
  );
});

describe("another call could take the job past its limit", () => {
  test.each<[string, number, ReturnType<typeof cost>[], number | null, boolean]>([
    ["nothing spent, room enough", 100, [], 100, false],
    ["nothing spent, one too many", 100, [], 101, true],
    ["what was spent counts", 100, [cost(60)], 41, true],
    ["to the last micro-dollar", 100, [cost(60)], 40, false],
    ["a call of unknown cost counts with the most it may have cost", 100, [cost(null, 50)], 51, true],
    ["a known cost counts instead of its most", 100, [cost(10, 50)], 90, false],
    ["a call of which nothing is known is too much", 100, [cost(null)], 1, true],
    ["a next call without a bound is too much", 100, [], null, true],
    ["what cost nothing counts nothing", 100, [cost(0), cost(0)], 100, false],
  ])("%s", (_, limit, spent, next, expected) => {
    expect(couldExceed(limit, spent, next)).toBe(expected);
  });

  test("a job that asks before each call never spends more than its limit", () => {
    const amounts = fc.array(fc.record({ most: fc.nat(1_000), share: fc.double({ min: 0, max: 1, noNaN: true }) }));
    fc.assert(
      fc.property(fc.nat(5_000), amounts, (limit, calls) => {
        const spent: ReturnType<typeof cost>[] = [];
        for (const { most, share } of calls) {
          if (couldExceed(limit, spent, most)) break;
          spent.push(cost(Math.floor(most * share), most));
        }
        expect(spent.reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

test("an unknown cost counts as its call's most, or as nothing", () => {
  const call = (costMicros: number | null, maxCostMicros: number | null) => ({ costMicros, maxCostMicros });
  expect(spentOf([call(5, 90), call(null, 7), call(null, null), call(0, 40)])).toBe(12);
  expect(spentOf([])).toBe(0);
});

test.each<[string, Parameters<typeof limitFault>[0], ReturnType<typeof limitFault>]>([
  ["room for all", { limitMicros: 100, estimatedMicros: 60, firstMicros: 90 }, null],
  ["less than expected", { limitMicros: 50, estimatedMicros: 60, firstMicros: 30 }, "too_low"],
  ["the first call may not fit", { limitMicros: 80, estimatedMicros: 60, firstMicros: 90 }, "too_low"],
  ["room to the last micro-dollar", { limitMicros: 90, estimatedMicros: 60, firstMicros: 90 }, null],
  ["no call at all", { limitMicros: 1, estimatedMicros: 0, firstMicros: 0 }, null],
  ["no bound on its length", { limitMicros: 100, estimatedMicros: 60, firstMicros: null }, "unpriced"],
  ["nothing expected of it is known", { limitMicros: 100, estimatedMicros: null, firstMicros: 90 }, "unpriced"],
  ["no price", { limitMicros: 100, estimatedMicros: null, firstMicros: null }, "unpriced"],
])("a limit at the start: %s", (_, outlook, fault) => {
  expect(limitFault(outlook)).toBe(fault);
});

test.each([
  [null, 1_000],
  [0.7, 1_000],
  [1.1, 1_100],
  [3, 1_250],
])(
  "by a ratio of %s a thousand tokens of ours are reckoned as %d, and never as more than were quoted",
  (ratio, tokens) => {
    expect(reckonedTokens(1_000, ratio)).toBe(tokens);
    expect(quotedTokens(1_000)).toBeGreaterThan(tokens);
  },
);
