import { expect, it } from "vitest";
import { fold, foldText, sourceRange } from "./fold-text";

it.each([
  ["Straße", "strasse"],
  ["Øst", "ost"],
  ["ŁÓDŹ", "lodz"],
  ["Đ", "d"],
  ["Þór", "thor"],
  ["ÆON", "aeon"],
  ["œuvre", "oeuvre"],
  ["ı", "i"],
  ["é", "e"],
  ["é", "e"],
  ["ＡＢ", "ab"],
  ["ﬁ", "fi"],
  ["한", "한"],
  ["王", "王"],
  ["\u0080É", "\u0080e"],
  ["İ", "i"],
])("%s is folded to %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(foldText(text).text).toBe(folded);
});

it.each<[string, string, number[]]>([
  ["Zoë Straße led", "zoe strasse led", [0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 9, 10, 11, 12, 13, 14]],
  ["éa", "ea", [0, 2, 3]],
  ["AÉB", "aeb", [0, 1, 2, 3]],
  ["Æon", "aeon", [0, 0, 1, 2, 3]],
  ["😀Á", "😀a", [0, 0, 2, 3]],
  ["𝐀b", "ab", [0, 2, 3]],
])("each unit of %s folded knows where it comes from", (source, text, at) => {
  expect(foldText(source)).toEqual({ text, at });
});

it.each([
  ["Zoë Straße led", "strasse", "Straße"],
  ["Zoë Straße", "strasse", "Straße"],
  ["e\u0301a", "e", "e\u0301"],
  ["Æon", "on", "on"],
])("what stands in %s folded is led back to its source", (source, folded, expected) => {
  const whole = foldText(source);
  const at = whole.text.indexOf(folded);
  const { start, end } = sourceRange(whole, at, at + folded.length);
  expect(source.slice(start, end)).toBe(expected);
});

it("nothing is folded to nothing", () => {
  expect(foldText("")).toEqual({ text: "", at: [0] });
});

it.each([4_096, 9_000])("all of %d units of which nothing moves know their places", (length) => {
  expect(foldText("a".repeat(length)).at).toEqual(Array.from({ length: length + 1 }, (_, index) => index));
});
