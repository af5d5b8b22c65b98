import fc from "fast-check";
import { expect, test } from "vitest";
import { sumCost, sumUsage } from "./job-record";

test("the total is the sum of the calls, and unknown as soon as one is", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(1_000_000))), (costs) => {
      const total = sumCost(costs.map((costMicros) => ({ costMicros })));
      const known = costs.every((cost) => cost !== null);
      expect(total).toBe(known ? costs.reduce((sum, cost) => sum + (cost ?? 0), 0) : null);
    }),
  );
});

test("usage adds up, and calls without figures add nothing", () => {
  const one = { prompt_tokens: 10, cached_tokens: 1, completion_tokens: 5, reasoning_tokens: 2, total_tokens: 15 };
  expect(sumUsage([one, null, one])).toEqual({
    prompt_tokens: 20,
    cached_tokens: 2,
    completion_tokens: 10,
    reasoning_tokens: 4,
    total_tokens: 30,
  });
});
