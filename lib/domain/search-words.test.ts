import fc from "fast-check";
import { expect, test } from "vitest";
import { askedWords, searchWords } from "./search-words";

/** Whether a profile of this text is found by this query: every word asked begins one of its words. */
const finds = (text: string, query: string) => {
  const words = searchWords([text]);
  return askedWords(query).every((asked) => words.some((word) => word.startsWith(asked)));
};

test.each([
  ["Zoë Müller-Ångström", "zoe"],
  ["Zoë Müller-Ångström", "ÅNG"],
  ["Zoë Müller-Ångström", "muller-ang"],
  ["Straße", "strasse"],
  ["Siobhán O’Brien", "obrien"],
  ["Siobhán O'Brien", "o'brien"],
  ["Node.js, C++ and .NET", "nodejs"],
  ["Node.js, C++ and .NET", "js c++ .net"],
  ["(C#)", "c#"],
  ["R&D lead", "r&d"],
  ["Chief Information Officer", "off inf"],
  ["東京大学の研究者", "大学"],
  ["東京大学の研究者", "東京大学の研究者"],
  ["CTO候选人", "候选 cto"],
  ["ＣＩＳＳＰ", "cissp"],
  ["zero​width", "zerow"],
])("%j is found by %j", (text, query) => {
  expect(finds(text, query)).toBe(true);
});

test.each([
  ["Chief Information Officer", "fficer"],
  ["C developer", "c++"],
  ["Ada", "ada bea"],
  ["Ada 100%_sample", "a%s"],
])("%j is not found by %j", (text, query) => {
  expect(finds(text, query)).toBe(false);
});

test("what holds no letter and no digit asks for nothing", () => {
  for (const query of ["", "  ", "\\", "%_", "--- '"]) expect(askedWords(query)).toEqual([]);
});

test("whatever a text holds, it is found by each of its words, and its words can be stored", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const words = searchWords([text]);
      for (const word of words) expect(word).toMatch(/^[^\s\p{C}]+$/u);
      for (const piece of text.split(/\s+/)) expect(finds(text, piece)).toBe(true);
    }),
  );
});

test("no profile has more than a thousand words, no word more than forty letters, no search more than ten", () => {
  const words = searchWords([Array.from({ length: 3_000 }, (_, at) => `${"x".repeat(60)}${at} w${at}`).join(" ")]);
  expect([words.length, Math.max(...words.map((word) => word.length))]).toEqual([1_000, 40]);
  expect(askedWords(Array.from({ length: 30 }, (_, at) => `w${at}`).join(" "))).toHaveLength(10);
});

test.each<[string, (string | null | undefined)[], string[]]>([
  ["nothing", ["", null, undefined], []],
  ["words of several texts, each once", ["Ada led", null, "ada built"], ["ada", "led", "built"]],
  ["a word with a point", ["Node.js"], ["node.js", "node", "js", "nodejs"]],
  ["a word with two signs in it", ["a--b"], ["a--b", "a", "b", "ab"]],
  ["signs around a word", ["(«Ada»)", "--b--"], ["ada", "b"]],
  ["signs that belong to it", ["C++, C#; .NET ..x"], ["c++", "c", "c#", ".net", "net", "x"]],
  ["a point before another sign", [".-x .١"], ["x", ".١", "١"]],
  ["several signs behind a word", ["end.).  "], ["end"]],
  ["several control characters between words", ["a\u0001\u0002 \u0003b"], ["a", "b"]],
  ["signs alone", ["--- + #"], []],
  ["digits", ["2019"], ["2019"]],
  ["an unspaced script, from each of its letters", ["大学生"], ["大学生", "学生", "生"]],
  ["an unspaced script beside another", ["CTO候选"], ["cto", "候选", "选"]],
  [
    "an unspaced script longer than is looked for",
    ["一二三四五六七八九"],
    [
      "一二三四五六七八",
      "二三四五六七八九",
      "三四五六七八九",
      "四五六七八九",
      "五六七八九",
      "六七八九",
      "七八九",
      "八九",
      "九",
    ],
  ],
  ["a word of forty letters", ["x".repeat(40)], ["x".repeat(40)]],
  ["a word of forty-one", ["x".repeat(41)], ["x".repeat(40)]],
  ["letters of two units each are not cut in two", ["𐐷".repeat(41)], ["𐐷".repeat(40)]],
])("a profile is found by %s", (_, texts, words) => {
  expect(searchWords(texts)).toEqual(words);
});

test.each<[string, string, string[]]>([
  ["each word once", "ada Ada led", ["ada", "led"]],
  ["words with signs as they are written", "node.js c++", ["node.js", "c++"]],
  ["forty letters of a longer word", "x".repeat(60), ["x".repeat(40)]],
  ["eight letters of an unspaced script", "一二三四五六七八九十", ["一二三四五六七八"]],
])("a search asks for %s", (_, query, words) => {
  expect(askedWords(query)).toEqual(words);
});
