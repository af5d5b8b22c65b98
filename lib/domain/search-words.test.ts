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
