import fc from "fast-check";
import { expect, it } from "vitest";
import { weightShares } from "./weight-shares";

it("shares out the whole, whatever the weights add up to", () => {
  expect(weightShares([{ weight: 1 }, { weight: 3 }])).toEqual([0.25, 0.75]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 20 }), (weights) => {
      const shares = weightShares(weights.map((weight) => ({ weight })));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    }),
  );
});

it("has nothing to share of nothing", () => {
  expect(weightShares([])).toEqual([]);
});
