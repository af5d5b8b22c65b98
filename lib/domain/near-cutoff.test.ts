import { describe, expect, it, test } from "vitest";
import { isNearCutoff } from "./near-cutoff";
import { type CallVerdict, nextCall } from "./plan-calls";

it.each<[number | null, number | null, boolean]>([
  [6, null, true],
  [6.5, null, true],
  [5.5, null, true],
  [6.501, null, false],
  [5.499, null, false],
  [6.6, 0.3, true],
  [6.601, 0.3, false],
  [6.5, 0.1, true],
  [null, null, false],
])("an overall of %s with a standard error of %s is near 6: %s", (overall, sem, near) => {
  expect(isNearCutoff(overall, 6, sem)).toBe(near);
});

it("no overall is near none, not even to a cut-off at the bottom", () => {
  expect(isNearCutoff(null, 0, null)).toBe(false);
});

describe("a run whose rubric asks for more samples near its cut-off", () => {
  const near: CallVerdict = { verdict: "parsed", nearCutoff: true };
  const parsed: CallVerdict = { verdict: "parsed" };
  const keysOf = (plan: Parameters<typeof nextCall>[0], answer: (key: string) => CallVerdict) => {
    const results: Record<string, CallVerdict> = {};
    const asked: string[] = [];
    for (;;) {
      const planned = nextCall(plan, results);
      if (!("next" in planned)) return asked;
      asked.push(planned.next.key);
      results[planned.next.key] = answer(planned.next.key);
    }
  };
  const PLAN = { samples: 1, pair: false, resample: true };

  test("takes three where the first lies near it", () => {
    expect(keysOf(PLAN, (key) => (key === "1" ? near : parsed))).toEqual(["1", "2", "3"]);
  });

  test("takes one where it doesn't, whatever a plan without that wish is told", () => {
    expect(keysOf(PLAN, () => parsed)).toEqual(["1"]);
    expect(keysOf({ ...PLAN, resample: false }, () => near)).toEqual(["1"]);
  });

  test("minds the official answer alone, and takes each of three both ways", () => {
    const pair = { ...PLAN, pair: true };
    expect(keysOf(pair, (key) => (key === "1" ? near : parsed))).toEqual(["1", "1-without-span"]);
    const keys = keysOf(pair, (key) => (key === "1-without-span" ? near : parsed));
    expect(keys).toEqual(["1", "1-without-span", "2", "2-without-span", "3", "3-without-span"]);
  });

  test("minds an answer that had to be repaired first", () => {
    const repair: CallVerdict = { verdict: "again", how: "repair", code: "INVALID_MODEL_OUTPUT" };
    const answer = (key: string) => (key === "1" ? repair : key === "1.2" ? near : parsed);
    expect(keysOf(PLAN, answer)).toEqual(["1", "1.2", "2", "3"]);
  });
});
