import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weigh } from "./weighted-mean";

const criterion = fc.record({
  weight: fc.integer({ min: 1, max: 1_000 }),
  score: fc.option(fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2)),
  must_have: fc.boolean(),
});
const criteria = fc.array(criterion, { minLength: 1, maxLength: 20 });

/** The same by big integers and fractions, written independently of the code under test. */
function reference(all: { weight: number; score: number | null; must_have: boolean }[]) {
  const sum = (values: bigint[]) => values.reduce((a, b) => a + b, 0n);
  const known = all.filter((one) => one.score !== null);
  const total = sum(all.map((one) => BigInt(one.weight)));
  const weights = sum(known.map((one) => BigInt(one.weight)));
  const halves = sum(known.map((one) => BigInt(one.weight) * BigInt((one.score ?? 0) * 2)));
  const thousandths = (top: bigint, bottom: bigint) => Number((top * 2_000n + bottom) / (bottom * 2n)) / 1_000;
  const enough = weights > 0n && weights * 10n >= total * 6n;
  const complete = all.every((one) => !one.must_have || one.score !== null);
  return {
    overall: enough && complete ? thousandths(halves, weights * 2n) : null,
    reason: !enough ? "insufficient_coverage" : complete ? null : "must_have_unknown",
    coverage: thousandths(weights, total),
    bounds:
      weights === 0n
        ? null
        : { low: thousandths(halves, total * 2n), high: thousandths(halves + (total - weights) * 20n, total * 2n) },
  };
}

describe("the weighted mean", () => {
  it("equals an independent reference", () => {
    fc.assert(
      fc.property(criteria, (all) => {
        expect(weigh(all)).toEqual(reference(all));
      }),
      { numRuns: fc.readConfigureGlobal()?.numRuns ?? 500 },
    );
  });

  it("lies within its bounds, and they within the scale", () => {
    fc.assert(
      fc.property(criteria, (all) => {
        const { overall, bounds } = weigh(all);
        if (!bounds) return overall === null;
        const ordered = 0 <= bounds.low && bounds.low <= bounds.high && bounds.high <= 10;
        return ordered && (overall === null || (bounds.low <= overall && overall <= bounds.high));
      }),
    );
  });

  it("covers no less and is bounded no wider when one more criterion becomes known", () => {
    fc.assert(
      fc.property(criteria, fc.nat(), fc.integer({ min: 0, max: 10 }), (all, which, score) => {
        const at = which % all.length;
        const more = all.map((one, i) => (i === at ? { ...one, score: one.score ?? score } : one));
        const [before, after] = [weigh(all), weigh(more)];
        expect(after.coverage).toBeGreaterThanOrEqual(before.coverage);
        const low = before.bounds?.low ?? 0;
        const high = before.bounds?.high ?? 10;
        expect(after.bounds?.low).toBeGreaterThanOrEqual(low);
        expect(after.bounds?.high).toBeLessThanOrEqual(high);
      }),
    );
  });

  it("doesn't mind the order or a common factor of the weights", () => {
    fc.assert(
      fc.property(criteria, fc.integer({ min: 2, max: 9 }), (all, factor) => {
        expect(weigh(all.toReversed().map((one) => ({ ...one, weight: one.weight * factor })))).toEqual(weigh(all));
      }),
    );
  });

  it("of nothing is none", () => {
    expect(weigh([])).toEqual({ overall: null, reason: "insufficient_coverage", coverage: 0, bounds: null });
  });
});
