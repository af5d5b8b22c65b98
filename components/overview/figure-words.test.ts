import { expect, test } from "vitest";
import { compactNumber, percent } from "./figure-words";

test.each([
  [0, "0%"],
  [1, "100%"],
  [0.5, "50%"],
  [0.9821, "98.2%"],
  [0.99996, "99.9%"],
  [0.0001, "0.1%"],
])("%d is %s", (share, words) => {
  expect(percent(share)).toBe(words);
});

test("large numbers are cut to what is read at a glance", () => {
  expect([0, 950, 12_340, 1_234_567].map(compactNumber)).toEqual(["0", "950", "12.3K", "1.2M"]);
});
