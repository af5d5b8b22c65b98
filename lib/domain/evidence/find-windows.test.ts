import { expect, it } from "vitest";
import { findWindows } from "./find-windows";
import { indexText } from "./indexed-text";
import { sampleText } from "./sample-text";
import { tokenize } from "./tokens";

type SampleLine = Parameters<typeof sampleText>[0][number];
const SMALL = new Set(["the", "of", "a"]);

/** The windows in a text of values without labels; the quote's words but the small ones must stand there. */
const windows = (lines: string | SampleLine[], quote: string, budget = 0) => {
  const sample = typeof lines === "string" ? [{ text: lines, field: "about", label: "" }] : lines;
  return findWindows(tokenize(quote), indexText(sampleText(sample)), {
    budget,
    isNeeded: ({ norm }, opens) => !(SMALL.has(norm) && (opens || norm !== "a")),
  }).map(({ from, to }) => [from, to]);
};
const filler = (words: number) => "x ".repeat(words);

it.each<[string, string, string, number, number[][]]>([
  // The word stands at 50: two of its own and two of slack on either side, for each word of the quote beside it two more.
  ["one word", `${filler(50)}led ${filler(50)}`, "led", 0, [[48, 55]]],
  ["the first of three", `${filler(50)}led ${filler(50)}`, "led the of", 0, [[48, 59]]],
  ["the last of three", `${filler(50)}led ${filler(50)}`, "the of led", 0, [[44, 55]]],
  ["with room for what may be left out", `${filler(50)}led ${filler(50)}`, "led", 3, [[46, 57]]],
  ["at the beginning of the text", `led ${filler(50)}`, "led", 0, [[0, 5]]],
  ["at the end of the text", `${filler(50)}led`, "led", 0, [[48, 51]]],
  [
    "two places far apart",
    `led ${filler(50)}led`,
    "led",
    0,
    [
      [0, 5],
      [49, 52],
    ],
  ],
  ["two places whose windows touch are one", `led ${filler(6)}led ${filler(9)}`, "led", 0, [[0, 12]]],
  [
    "a slip of it before it",
    `enginer ${filler(50)}engineer`,
    "engineer",
    0,
    [
      [0, 5],
      [49, 52],
    ],
  ],
  ["around the rarest of the needed words", `led ${filler(50)}led banks ${filler(50)}`, "led banks", 0, [[48, 57]]],
  ["the first of two alike", `led banks ${filler(50)}`, "led banks", 0, [[0, 7]]],
  ["a needed word is nowhere", `led ${filler(50)}`, "led banks", 0, []],
  ["no word is needed", `led ${filler(5)}`, "the of", 0, [[0, 6]]],
  ["a slip of it", `${filler(50)}engineer ${filler(50)}`, "enginer", 0, [[48, 55]]],
  ["written as two words", `${filler(50)}cyber security ${filler(50)}`, "cybersecurity", 0, [[48, 55]]],
  ["its first half without the second", `${filler(50)}cyber x ${filler(50)}`, "cybersecurity", 0, []],
  ["its first half at the end of the text", `${filler(50)}cyber`, "cybersecurity", 0, []],
  ["written as one with the word before", `${filler(50)}ecommerce ${filler(50)}`, "e commerce", 0, [[48, 57]]],
])("where a quote can stand: %s", (_, text, quote, budget, expected) => {
  expect(windows(text, quote, budget)).toEqual(expected);
});

it("labels and context in between are passed over for nothing", () => {
  const lines: SampleLine[] = [
    { label: "", text: "x x x", field: "about" },
    { label: "One two three: ", text: "led x", field: "about" },
    { label: "", text: "four five", field: "about", kind: "context" },
    { label: "Six: ", text: "x x x x x x", field: "about" },
  ];
  // From the second x before it to the fourth x behind it.
  expect(windows(lines, "led")).toEqual([[1, 14]]);
});
