import { expect, it } from "vitest";
import { assemble } from "./compute-score";
import { scoreDependsOnSpan } from "./score-pair";

const scoreOf = (...scores: (number | null)[]) => {
  const criteria = scores.map((score, i) => ({
    id: `c${i}`,
    label: "",
    weight: 1,
    must_have: false,
    score,
    raw_score: score,
    max: 10,
    status: score === null ? ("insufficient_data" as const) : ("scored" as const),
    rationale: "",
    evidence: [],
  }));
  return assemble({ criteria, summary: "", missing: [], stability: null, flags: [] }).score;
};

it.each([
  ["less than a point", [8.1], [7.2], null, false],
  ["a point, which floating point makes less of", [8.1], [7.1], null, true],
  ["a point downwards", [7.1], [8.1], null, true],
  ["a point, within the measured spread", [8], [7], 0.5, false],
  ["beyond the measured spread", [8], [7.7], 0.1, true],
  ["an overall that only the span gives", [8, 8], [8, null], null, true],
  ["an overall that the span takes", [null, 8], [8, 8], null, true],
  ["bounds, where neither has an overall", [9, null, null], [2, null, null], null, true],
  [
    "an overall that only the span gives, within the measured spread",
    [0, 5, 5, null, null],
    [5, 5, null, null, null],
    1,
    true,
  ],
  [
    "an overall that only the span takes, within the measured spread",
    [5, 5, null, null, null],
    [0, 5, 5, null, null],
    1,
    true,
  ],
  ["overalls whose bounds are near", [9, 9, 9, null, null], [7.5, 7.5, 7.5, null, null], null, true],
  ["overalls that are near", [9, 9, 9, null, null], [8.5, 8.5, 8.5, null, null], null, false],
  ["near bounds, where neither has an overall", [5, null, null], [5.5, null, null], null, false],
  ["its upper bound alone", [10, null, null, null, null], [5, 5, null, null, null], null, true],
  ["its lower bound alone", [0, null, null, null, null], [4, 4, null, null, null], null, true],
  ["bounds that only the span gives", [5, null], [null, null], null, true],
  ["bounds that only the span takes", [null, null], [5, null], null, true],
  ["nothing, where neither has bounds", [null], [null], null, false],
])("a pair that differs by %s", (_, withSpan, withoutSpan, sem, depends) => {
  expect(scoreDependsOnSpan(scoreOf(...withSpan), scoreOf(...withoutSpan), sem)).toBe(depends);
});
