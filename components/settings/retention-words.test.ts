import { expect, test } from "vitest";
import { inWords, retentionFault, shortened } from "./retention-words";

test.each([
  [1, "1 day"],
  [30, "30 days"],
  [90, "about 3 months"],
  [1_461, "about 4 years"],
])("%d days are %s", (days, words) => {
  expect(inWords(days)).toBe(words);
});

test.each([
  [0, false],
  [1, true],
  [3_653, true],
  [3_654, false],
  [Number.NaN, false],
])("%d days may be chosen: %s", (days, good) => {
  expect(retentionFault(days) === null).toBe(good);
});

test("only what would go sooner counts as shortened", () => {
  const before = { reply_days: 30, failed_job_days: 30, score_days: 1_461 };
  expect(shortened(before, before)).toEqual([]);
  expect(shortened(before, { ...before, reply_days: 29, score_days: 2_000 })).toEqual(["reply_days"]);
});
