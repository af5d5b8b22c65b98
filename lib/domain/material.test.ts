import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { materialOf } from "./material";
import { RubricDocument } from "./rubric";

const { criteria } = RubricDocument.parse(JSON.parse(readFileSync("examples/rubrics/cto.json", "utf8")));
const bands = {
  "0-2": "nothing",
  "3-4": "little",
  "5-6": "some",
  "7-8": "steered committees",
  "9-10": "owned budgets for many",
};
const money = { label: "Money", description: "Counts: figures of what was saved.", bands };

describe("a criterion has something to read", () => {
  test.each([
    ["in its description", "The figures: 2m saved.", 1],
    ["in its highest bands, alike in six letters", "Budgeting: owns and owned.", 1],
    ["in its second highest band", "Steered: a committee.", 1],
    ["by words of four letters", "many owned", 1],
    ["by one word alone", "Saved a life.", 0],
    ["by one word in two forms", "Budgets. Budgeted.", 0],
    ["by words that every criterion has", "Counts for several years of what they have.", 0],
    ["by words of three letters", "was was ago", 0],
    ["in a low band", "Some little.", 0],
    ["whatever the case and the accents", "FIGURÉS, Sàved", 1],
    ["in nothing", "", 0],
  ])("%s: %j", (_, text, withMaterial) => {
    expect(materialOf([money], text)).toEqual({ criteria: 1, withMaterial });
  });
});

test("an officer's profile has something for every criterion, and a name alone for none", () => {
  const profile = readFileSync("examples/profiles/cto.json", "utf8");
  expect(materialOf(criteria, profile)).toEqual({ criteria: criteria.length, withMaterial: criteria.length });
  expect(materialOf(criteria, "Ada Example")).toEqual({ criteria: criteria.length, withMaterial: 0 });
});

test("adding to a text lowers nothing", () => {
  const words = fc.array(fc.constantFrom("led", "teams", "budget", "cloud", "strategy", "board", "architecture", "of"));
  fc.assert(
    fc.property(words, words, (text, more) => {
      const [less, all] = [text, [...text, ...more]].map((some) => materialOf(criteria, some.join(" ")).withMaterial);
      expect(all).toBeGreaterThanOrEqual(less ?? 0);
    }),
  );
});
