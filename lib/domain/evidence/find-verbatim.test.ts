import { expect, it } from "vitest";
import { findVerbatim } from "./find-verbatim";
import { indexText } from "./indexed-text";
import { sampleText } from "./sample-text";
import { tokenize } from "./tokens";

it.each<[string, string, [number, number][]]>([
  ["words that stand once", "led a team", [[0, 3]]],
  [
    "words that stand twice",
    "a team",
    [
      [1, 3],
      [4, 6],
    ],
  ],
  ["words of which the first alone stands there", "led teams", []],
  ["a word that stands nowhere", "built", []],
  ["no words", "", []],
])("the places of %s", (_, quote, places) => {
  const text = indexText(sampleText([{ label: "", text: "Led a team, ran a team", field: "about" }]));
  expect(findVerbatim(tokenize(quote), text)).toEqual(places.map(([first, end]) => ({ first, end, cost: 0 })));
});
