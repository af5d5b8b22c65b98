import { expect, test } from "vitest";
import { whiskerWords } from "./score-whiskers";
import { spreadOf } from "./shown";

const weighing = { overall: 7, overall_reason: null, coverage: 1, bounds: { low: 7, high: 7 } };
const standing = (change: object) => ({
  weighing,
  candidate: {
    ...{ profileId: "p", jobId: "j", name: "Ada", scores: {}, sem: null, version: 1, modelOverall: 7 },
    ...{ corrections: 0, range: null, decision: null, ...change },
  },
});

test("the spread is that of the samples, else the measured one, else unknown", () => {
  const range = { low: 6.5, high: 7.5 };
  expect(spreadOf(standing({ range, sem: 0.2 }), true)).toEqual(range);
  expect(spreadOf(standing({ sem: 0.25 }), true)).toEqual({ low: 6.75, high: 7.25 });
  expect(spreadOf(standing({}), true)).toBeNull();
});

test("samples say nothing of numbers that a person gave, and nothing is known of other weights", () => {
  const range = { low: 6.5, high: 7.5 };
  expect(spreadOf(standing({ range, corrections: 1 }), true)).toBeNull();
  expect(spreadOf(standing({ range, sem: 0.2 }), false)).toBeNull();
});

test("whiskers in words, within the scale", () => {
  expect(whiskerWords({ low: 6.1, high: 7.3 }, { low: 9.8, high: 10.4 })).toBe(
    "6.1 to 7.3 whatever the missing parts hold; varies from 9.8 to 10.0",
  );
  expect(whiskerWords(null, null)).toBe("");
});
