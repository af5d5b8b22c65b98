import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CriterionScore } from "./parsed-score";
import { scoreChanges } from "./score-changes";
import { weigh } from "./weighted-mean";

function criterion(id: string, weight: number, score: number | null, rest: Partial<CriterionScore> = {}) {
  const status = score === null ? ("insufficient_data" as const) : ("scored" as const);
  const base = { id, label: id, weight, score, status, must_have: false, raw_score: score, max: 10 };
  return { ...base, rationale: "", evidence: [], ...rest };
}

describe("what would change a score", () => {
  it.each([
    [0, 3, "3-4"],
    [2, 3, "3-4"],
    [2.5, 5, "5-6"],
    [4, 5, "5-6"],
    [6, 7, "7-8"],
    [7, 9, "9-10"],
    [8, 9, "9-10"],
  ])("a %d reaches the next band at %d", (score, to, band) => {
    expect(scoreChanges({ criteria: [criterion("a", 1, score)] })).toEqual([
      {
        criterion_id: "a",
        kind: "next_band",
        score_to: to,
        band_to: band,
        overall_to: { low: to, high: to },
        coverage_to: 1,
      },
    ]);
  });

  it.each([9, 10])("a %d is in the highest band already", (score) => {
    expect(scoreChanges({ criteria: [criterion("a", 1, score)] })).toEqual([]);
  });

  it("a lowered number counts in full once its quotes are there", () => {
    const criteria = [criterion("a", 3, 6, { raw_score: 9 }), criterion("b", 1, 10)];
    expect(scoreChanges({ criteria })).toMatchObject([
      { kind: "missing_evidence", score_to: 9, band_to: "9-10", overall_to: { low: 9.25, high: 9.25 }, coverage_to: 1 },
    ]);
  });

  it("an unknown one gives the overall's span and the coverage", () => {
    const criteria = [criterion("a", 3, 10), criterion("b", 1, null)];
    expect(scoreChanges({ criteria })).toMatchObject([
      { kind: "unknown", score_to: null, band_to: null, overall_to: { low: 7.5, high: 10 }, coverage_to: 1 },
    ]);
  });

  it("tells of no overall where the coverage would still not do, or another must-have is unknown", () => {
    const thin = [criterion("a", 1, null), criterion("b", 4, null), criterion("c", 5, 9)];
    const [most, less] = scoreChanges({ criteria: thin.with(2, criterion("c", 1, 9)) });
    expect([most, less]).toMatchObject([
      { criterion_id: "b", overall_to: { low: 1.8, high: 9.8 } },
      { criterion_id: "a", overall_to: null, coverage_to: 0.333 },
    ]);
    const gated = [criterion("a", 9, 8), criterion("b", 1, null, { must_have: true })];
    expect(scoreChanges({ criteria: gated })).toMatchObject([
      { criterion_id: "b", overall_to: { low: 7.2, high: 8.2 } },
      { criterion_id: "a", overall_to: null },
    ]);
  });

  it("puts what weighs and reaches most first", () => {
    const criteria = [criterion("near", 5, 8), criterion("far", 2, 0), criterion("heavy", 9, 8)];
    expect(scoreChanges({ criteria }).map((one) => one.criterion_id)).toEqual(["heavy", "far", "near"]);
  });

  it("reckons a lowered number by what it lost", () => {
    const criteria = [criterion("lost", 1, 6, { raw_score: 7 }), criterion("near", 1, 5)];
    expect(scoreChanges({ criteria }).map((one) => one.criterion_id)).toEqual(["near", "lost"]);
  });

  it("never lowers a known overall by a better number, and stays within the bounds", () => {
    const known = fc.record({
      weight: fc.integer({ min: 1, max: 50 }),
      score: fc.option(fc.integer({ max: 10, min: 0 })),
    });
    fc.assert(
      fc.property(fc.array(known, { minLength: 1, maxLength: 8 }), (drawn) => {
        const criteria = drawn.map(({ weight, score }, index) => criterion(`c${index}`, weight, score));
        const now = weigh(criteria);
        for (const { kind, overall_to: then, coverage_to } of scoreChanges({ criteria })) {
          expect(coverage_to).toBeGreaterThanOrEqual(now.coverage);
          if (!then) continue;
          expect(then.low).toBeLessThanOrEqual(then.high);
          if (kind === "next_band" && now.overall !== null) expect(then.low).toBeGreaterThanOrEqual(now.overall);
          if (kind === "unknown" && now.overall !== null) expect(then.high).toBeGreaterThanOrEqual(now.overall);
        }
      }),
    );
  });
});
