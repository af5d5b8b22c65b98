import { expect, it } from "vitest";
import { anyOf } from "./any-of";

it.each<[string, string, boolean]>([
  ["top|best", "the best of", true],
  ["top|best", "bestial", false],
  ["top|best", "stop", false],
  ["scor*", "scoring", true],
  ["scor*", "score", true],
  ["scor*", "sco", false],
  ["a.b", "a.b", true],
  ["a.b", "axb", false],
  ["Ärger | not ", "arger", true],
  ["Ärger | not ", "not so", true],
  ["top", "top1", false],
  ["top", "1top", false],
  ["(x", "(x", true],
  ["two words", "two words more", true],
])("any of %j in %j: %s", (words, text, found) => {
  expect(anyOf(words).test(text)).toBe(found);
});
