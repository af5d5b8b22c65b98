import { expect, test } from "vitest";
import { whyWords } from "./why-words";

const part = (label: string, points: number, scores: [number | null, number | null]) => ({
  id: label,
  label,
  points,
  scores,
});

test("says who is above, by how much, and what speaks for each", () => {
  const told = { difference: 1.2, parts: [part("Technology", 1.5, [9, 6]), part("People", -0.3, [5, null])] };
  expect(whyWords(told, "Ada", "Ben")).toEqual([
    "Ada is 1.2 points above Ben.",
    "For Ada: Technology (9 against 6, +1.5).",
    "For Ben: People (not known against 5, +0.3).",
  ]);
});

test("what rounds to nothing is no difference and no reason", () => {
  const told = { difference: 0.04, parts: [part("Technology", 0.04, [9, 8])] };
  expect(whyWords(told, "Ada", "Ben")).toEqual(["Ada and Ben are level."]);
});

test("names the three reasons that weigh most, and what the others add", () => {
  const parts = ["A", "B", "C", "D"].map((label, at) => part(label, 1 - at / 10, [9, 5]));
  expect(whyWords({ difference: 3.4, parts }, "Ada", "Ben")[1]).toBe(
    "For Ada: A (9 against 5, +1.0), B (9 against 5, +0.9), C (9 against 5, +0.8), and 1 more (+0.7).",
  );
});
