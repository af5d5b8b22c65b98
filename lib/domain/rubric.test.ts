import { expect, test } from "vitest";
import { RubricContent } from "./rubric";

test("two criteria of one id are refused", () => {
  const bands = { "0-2": "a", "3-4": "b", "5-6": "c", "7-8": "d", "9-10": "e" };
  const criterion = { id: "vision", label: "Vision", weight: 1, description: "d", bands };
  expect(RubricContent.safeParse({ criteria: [criterion] }).success).toBe(true);
  expect(RubricContent.safeParse({ criteria: [criterion, criterion] }).success).toBe(false);
});
