import { expect, test } from "vitest";
import { bandOf } from "./bands";

test.each([
  [0, "0-2"],
  [2, "0-2"],
  [2.49, "0-2"],
  [2.5, "3-4"],
  [4, "3-4"],
  [4.5, "5-6"],
  [5, "5-6"],
  [6.4, "5-6"],
  [6.5, "7-8"],
  [7, "7-8"],
  [8.3, "7-8"],
  [8.5, "9-10"],
  [10, "9-10"],
])("%f falls in the band %s", (score, band) => {
  expect(bandOf(score)).toBe(band);
});
