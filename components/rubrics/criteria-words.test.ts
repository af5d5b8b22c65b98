import { expect, test } from "vitest";
import { criteriaWords } from "./criteria-words";

test.each([
  [1, "1 criterion"],
  [5, "5 criteria"],
])("%d is told as %s", (count, words) => {
  expect(criteriaWords(count)).toBe(words);
});
