import { describe, expect, it } from "vitest";
import { confidenceOf } from "./confidence";
import type { CriterionScore } from "./parsed-score";
import type { Flag } from "./scoring-job";

const place = { start: null, end: null, field: null };
/** A criterion with so many of its quotes found, and so many not. */
const criterion = (found: number, lost: number, rest: Partial<CriterionScore> = {}): CriterionScore => ({
  ...{
    id: "a",
    label: "A",
    weight: 1,
    must_have: false,
    score: 5,
    raw_score: 5,
    max: 10,
    status: "scored",
    rationale: "",
  },
  evidence: [
    ...Array.from({ length: found }, () => ({ quote: "q", match: "exact" as const, ...place })),
    ...Array.from({ length: lost }, () => ({ quote: "q", match: "rejected" as const, ...place })),
  ],
  ...rest,
});
const label = (criteria: CriterionScore[], coverage: number, stability: number | null = 0) =>
  confidenceOf(criteria, coverage, stability, new Set()).label;

describe("how far a score can be relied on", () => {
  it.each([
    ["all is known, found and steady", 1, 3, 0, 0, "high"],
    ["0.8 of the weight is known", 0.8, 3, 0, 0, "high"],
    ["a little less is known", 0.799, 3, 0, 0, "medium"],
    ["0.6 is known", 0.6, 3, 0, 0, "medium"],
    ["a little less than 0.6", 0.599, 3, 0, 0, "low"],
    ["nine of ten quotes are found", 1, 9, 1, 0, "high"],
    ["eight of ten", 1, 8, 2, 0, "medium"],
    ["half of them", 1, 5, 5, 0, "medium"],
    ["fewer than half", 1, 4, 6, 0, "low"],
    ["the spread is half a point", 1, 3, 0, 0.5, "high"],
    ["the spread is more", 1, 3, 0, 0.501, "medium"],
    ["the spread is unmeasured", 1, 3, 0, null, "medium"],
  ])("where %s", (_, coverage, found, lost, stability, expected) => {
    expect(label([criterion(found, lost)], coverage, stability)).toBe(expected);
  });
});

it.each<[Flag, string]>([
  ["suspicious_text", "low"],
  ["score_depends_on_suspicious_text", "low"],
  ["rationale_unsupported", "low"],
  ["unstable_near_cutoff", "low"],
  ["sandbox", "high"],
])("a score with the flag %s is of %s confidence", (flag, expected) => {
  expect(confidenceOf([criterion(3, 0)], 1, 0, new Set([flag])).label).toBe(expected);
});

describe("the support", () => {
  const support = (...criteria: CriterionScore[]) => confidenceOf(criteria, 1, null, new Set()).support;
  it.each([
    ["weighs each criterion's share of found quotes", [criterion(1, 0, { weight: 3 }), criterion(0, 1)], 0.75],
    ["is rounded to a thousandth", [criterion(2, 1)], 0.667],
    ["leaves out what has no number", [criterion(1, 0), criterion(0, 3, { score: null, weight: 9 })], 1],
    ["is none of a number without a quote", [criterion(0, 0), criterion(1, 0)], 0.5],
    ["is none where nothing has a number", [criterion(1, 0, { score: null })], 0],
    ["is none of nothing", [], 0],
  ])("%s", (_, criteria, expected) => {
    expect(support(...criteria)).toBe(expected);
  });
});
