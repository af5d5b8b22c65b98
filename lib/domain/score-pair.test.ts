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
  ["no bounds on one side", [null], [null], null, false],
])("a pair that differs by %s", (_, withSpan, withoutSpan, sem, depends) => {
  expect(scoreDependsOnSpan(scoreOf(...withSpan), scoreOf(...withoutSpan), sem)).toBe(depends);
});
