import { describe, expect, it } from "vitest";
import { excerpt } from "./excerpt";

const budget = (span: string) => (/budget/i.test(span) ? 1 : 0);
const filler = Array.from({ length: 20 }, (_, at) => `word${at}`).join(" ");

describe("excerpt", () => {
  it.each([
    ["a short line whole, less its last comma", "Own a budget of £19m,", "Own a budget of £19m"],
    ["the clause that bears on the matter", `${filler}. Owns the budget alone. ${filler}`, "Owns the budget alone."],
    ["the unspaced clause within 40 characters", `${"あ".repeat(30)}、${"い".repeat(30)}`, "あ".repeat(30)],
  ])("takes %s", (_, line, expected) => {
    expect(excerpt(line, budget)).toBe(expected);
  });

  it("takes a window of 15 words that holds the matter where no clause does", () => {
    const span = excerpt(`${filler} budget ${filler}`, budget);
    expect(span.split(" ")).toHaveLength(15);
    expect(span).toContain("budget");
  });
});
