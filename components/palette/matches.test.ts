import { expect, it } from "vitest";
import { matches } from "./matches";

it.each([
  ["Scoring jobs", "", true],
  ["Scoring jobs", "JOB", true],
  ["Scoring jobs", "jo sc", true],
  ["Scoring jobs", "cor", false],
  ["Chief Information Officer · v3", "info v3", true],
  ["Dark theme", "dark mode", false],
])("%j by %j: %s", (label, typed, found) => expect(matches(label, typed)).toBe(found));
