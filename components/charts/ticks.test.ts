import { expect, test } from "vitest";
import { ticksUpTo } from "./ticks";

test.each([
  [0, true, [0, 1]],
  [1, true, [0, 1]],
  [3, true, [0, 1, 2, 3]],
  [4, true, [0, 1, 2, 3, 4]],
  [7, true, [0, 2, 4, 6, 8]],
  [9, true, [0, 3, 6, 9]],
  [950, true, [0, 250, 500, 750, 1_000]],
  [12_300, true, [0, 5_000, 10_000, 15_000]],
])("counts up to %d (whole: %s) are marked at %j", (most, whole, ticks) => {
  expect(ticksUpTo(most, whole)).toEqual(ticks);
});

test.each([
  [0, [0, 0.25]],
  [0.3, [0, 0.1, 0.2, 0.3]],
  [0.0042, [0, 0.002, 0.004, 0.006]],
  [7.5, [0, 2, 4, 6, 8]],
])("measures up to %d are marked at %j", (most, ticks) => {
  expect(ticksUpTo(most, false)).toEqual(ticks);
});

test.each([1e-7, 0.1, 0.7, 1, 13, 99.999, 100, 123_456_789])("the axis reaches %d in at most five marks", (most) => {
  const ticks = ticksUpTo(most, false);
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-9));
  expect(ticks.length).toBeLessThanOrEqual(5);
});
