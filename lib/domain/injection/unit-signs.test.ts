import { expect, it } from "vitest";
import { type UnitSigns, unitSigns } from "./unit-signs";

const NONE: UnitSigns = { long: false, hexadecimal: false, spaced: false, beyond: false, invisible: false };
const BEYOND = { beyond: true, invisible: true };
/** No letter of hexadecimal pairs, but all of base64. */
const Z = "z";

it.each<[string, string, Partial<UnitSigns>]>([
  ["nothing", "", {}],
  ["prose", "Led a team, at Acme.", {}],
  ["two lines", "Led\nteams", {}],
  ["accents, dashes and quotation marks", "Zoë – “déjà” • 10 €", {}],
  ["nineteen characters of base64", Z.repeat(19), {}],
  ["twenty of them", Z.repeat(20), { long: true }],
  ["twenty with a gap", `${Z.repeat(10)}!${Z.repeat(10)}`, {}],
  ["twenty before something shorter", `${Z.repeat(20)}!${Z}`, { long: true }],
  ["the signs of base64", `${"+/_-".repeat(5)}`, { long: true }],
  ["twenty-three characters of hexadecimal pairs", `${"a0, ".repeat(5)}a0:`, {}],
  ["twenty-four of them", "a0, ".repeat(6), { hexadecimal: true }],
  ["twenty-four with a gap", `${"a0, ".repeat(3)}!${"a0, ".repeat(3)}`, {}],
  ["twenty-four before something shorter", `${"a0, ".repeat(6)}!a`, { hexadecimal: true }],
  ["pairs with a backslash", "\\x41 ".repeat(5), { hexadecimal: true }],
  ["pairs between spaces beyond ASCII", "a0\u00a0b1\u2003".repeat(4), { hexadecimal: true, ...BEYOND }],
  ["pairs between letters beyond ASCII", "a0é".repeat(10), {}],
  ["four letters that stand apart", "a b c d", {}],
  ["four letters that stand apart behind a divider", "- a b c d ", {}],
  ["five letters that stand apart, and one behind", "i g n o r e", { spaced: true }],
  ["letters between points", "i.g.n.o.r.e", { spaced: true }],
  ["letters between middle dots", "i·g·n·o·r·e", { spaced: true }],
  ["letters two dividers apart", "i  g  n  o  r  e", { spaced: true }],
  ["letters three dividers apart", "i   g   n   o   r   e", {}],
  ["pairs of letters apart", "ig no re ab cd ef gh", {}],
  ["a word among the letters", "i g n word o r e", {}],
  ["letters behind a word", "word i g n o r e", { spaced: true }],
  ["dividers alone", "- - - - - - - -", {}],
  ["a Cyrillic letter", "о", BEYOND],
  ["the character behind ASCII", "\u0080", BEYOND],
  ["a zero-width space", "a\u200bb", BEYOND],
  ["an emoji", "😀", BEYOND],
  ["a letter that folds to two", "ĳ", BEYOND],
  ["a control character", "a\u0007b", { invisible: true }],
  ["a tabulator", "a\tb", { invisible: true }],
  ["a carriage return", "a\r\nb", { invisible: true }],
  ["a space", "a b", {}],
])("%s: %j", (_, text, signs) => {
  expect(unitSigns(text)).toEqual({ ...NONE, ...signs });
});

it("a character is judged alike each time", () => {
  for (const text of ["Ж", "Ж", "é", "é"]) expect(unitSigns(text).beyond).toBe(text === "Ж");
});
