import { expect, test } from "vitest";
import { formatScore } from "./score";

test.each([
  [0, "0.0"],
  [8.25, "8.3"],
  [8.45, "8.5"],
  [6.35, "6.4"],
  [8.449, "8.4"],
  [10, "10.0"],
])("%d reads %s: half goes up, as in the score itself", (score, text) => {
  expect(formatScore(score)).toBe(text);
});
