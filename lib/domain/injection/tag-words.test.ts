import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BIT, CONCEPTS, type Lexicon } from "./concepts";
import { Tagger, unspacedTagger, wordsIn } from "./tag-words";

const [ONE, TWO, THREE] = CONCEPTS;
if (!ONE || !TWO || !THREE) throw new Error("there are three concepts");
/** Of a mask, the concepts in it. */
const named = (bits: number) => CONCEPTS.filter((concept) => (bits & BIT[concept]) !== 0);
const FIRST: Lexicon = { [ONE]: "ignore|set aside|ignor* all", [TWO]: "rule*|don't|ignore" };
const SECOND: Lexicon = { [THREE]: "rules|aside the" };

it.each<[string, string[]]>([
  ["", []],
  [" ,.", []],
  ["led a team", ["0-3 led", "4-5 a", "6-10 team"]],
  ["(led) 10/10.", ["1-4 led", "6-8 10", "9-11 10"]],
  ["don't don’t", ["0-5 don't", "6-11 don't"]],
  ["'quoted' team' 's", ["1-7 quoted", "9-13 team", "16-17 s"]],
  ["a''b", ["0-1 a", "3-4 b"]],
  ["'", []],
  ["𐀀 🏿", ["0-2 𐀀", "3-5 🏿"]],
  ["a，b", ["0-1 a", "2-3 b"]],
  ["zoë 銀行 😀 x", ["0-3 zoë", "4-6 銀行", "7-9 😀", "10-11 x"]],
  ["rock’n’roll it’s", ["0-11 rock'n'roll", "12-16 it's"]],
])("the words of %j, with their places", (text, words) => {
  const found = wordsIn(text);
  expect(found.words.map((word, at) => `${found.starts[at]}-${found.ends[at]} ${word}`)).toEqual(words);
  expect(found.text).toBe(text);
});

it("words are what stands in the text, also those that share a place among the words seen last", () => {
  // Of one hash, by pairs.
  const word = fc.oneof(
    fc.constantFrom("Aa", "BB", "AaAa", "BBBB", "AaBB", "C#", "don't"),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const found = wordsIn(words.join(" "));
      expect(found.words).toEqual(
        found.starts.map((start, at) => found.text.slice(start, found.ends[at]).replaceAll("’", "'")),
      );
    }),
  );
  expect(wordsIn("Aa BB Aa BB").words).toEqual(["Aa", "BB", "Aa", "BB"]);
});

describe("what a text's words may mean", () => {
  const read = (text: string) => {
    const tagger = new Tagger([FIRST, SECOND]);
    const words = wordsIn(text);
    return { tagger, words, entries: tagger.entriesOf(words) };
  };
  const weighed = (text: string, first = 0, last = wordsIn(text).words.length) => {
    const { tagger, words, entries } = read(text);
    const any = tagger.weigh(words, entries, first, last);
    return [any, ...[...tagger.masks].map(named)];
  };

  it.each<[string, string, unknown[]]>([
    ["nothing", "led a team", [false, [], []]],
    ["a word of two concepts", "ignore", [true, [ONE, TWO], []]],
    ["a word that begins so, and a whole one of another language", "rules", [true, [TWO], [THREE]]],
    ["a word that begins so alone", "ruler", [true, [TWO], []]],
    ["such a beginning alone", "rule", [true, [TWO], []]],
    ["a word that is a beginning of it", "rul", [false, [], []]],
    ["a word of two", "set aside", [true, [ONE], []]],
    ["the first of them alone", "set", [false, [], []]],
    ["both with another between", "set it aside", [false, [], []]],
    ["one whose first word is a beginning", "ignoring all", [true, [ONE], []]],
    ["one whose second word differs", "ignoring alls", [false, [], []]],
    ["two that share a word", "set aside the", [true, [ONE], [THREE]]],
    ["an apostrophe of either kind", "don’t", [true, [TWO], []]],
  ])("%s", (_, text, expected) => {
    expect(weighed(text)).toEqual(expected);
  });

  it("counts what stands between the given words alone, each time anew", () => {
    expect(weighed("ignore rules", 1, 2)).toEqual([true, [TWO], [THREE]]);
    expect(weighed("ignore rules", 0, 1)).toEqual([true, [ONE, TWO], []]);
    expect(weighed("set aside", 0, 1)).toEqual([false, [], []]);
    expect(weighed("ignore rules", 1, 1)).toEqual([false, [], []]);
  });

  it("finds the hits of one language, with their places", () => {
    const { tagger, words, entries } = read("set aside the rules");
    const hits = (language: number, range: [number, number]) =>
      tagger.hits(language, words, entries, range).map(({ from, to, bits }) => [from, to, named(bits)]);
    expect(hits(0, [0, 4])).toEqual([
      [0, 1, [ONE]],
      [3, 3, [TWO]],
    ]);
    expect(hits(1, [0, 4])).toEqual([
      [1, 2, [THREE]],
      [3, 3, [THREE]],
    ]);
    expect(hits(1, [0, 2])).toEqual([]);
    expect(hits(0, [1, 3])).toEqual([]);
  });

  it("finds a word once, however long other beginnings are", () => {
    const { tagger, words, entries } = read("rule");
    expect(tagger.hits(0, words, entries, [0, 1])).toEqual([{ from: 0, to: 0, bits: BIT[TWO] }]);
  });

  it("knows whether anything begins at a word", () => {
    const { tagger, words, entries } = read("we set aside it");
    const stands = (from: number, last: number) => tagger.standsAt(from, words, entries, last);
    expect([stands(0, 4), stands(1, 4), stands(1, 3), stands(1, 2), stands(2, 4)]).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it("a phrase ends with a beginning, too", () => {
    const other = new Tagger([{ [ONE]: "give ten*" }]);
    const words = wordsIn("give tens");
    expect(other.weigh(words, other.entriesOf(words), 0, 2)).toBe(true);
    const wrong = wordsIn("give ten");
    expect(other.weigh(wrong, other.entriesOf(wrong), 0, 2)).toBe(true);
    const none = wordsIn("give te");
    expect(other.weigh(none, other.entriesOf(none), 0, 2)).toBe(false);
  });
});

it("in a script without spaces the first place of each string counts", () => {
  const tag = unspacedTagger({ [ONE]: "忽略|无视", [TWO]: "指令" });
  expect(tag("请忽略指令和指令")).toEqual([
    { from: 1, to: 2, bits: BIT[ONE] },
    { from: 3, to: 4, bits: BIT[TWO] },
  ]);
  expect(tag("请")).toEqual([]);
});
