import { expect, it } from "vitest";
import { tokenize } from "./tokens";

/** Each token as `norm`, with its kind's initial before it where it is no word, and ^ where it has a capital. */
const told = (text: string) =>
  tokenize(text).map(
    ({ norm, kind, capital }) => `${kind === "word" ? "" : `${kind[0]}:`}${capital ? "^" : ""}${norm}`,
  );

it.each<[string, string, string[]]>([
  ["nothing", "", []],
  ["marks and spaces alone", " … • — !? ()", []],
  ["words in lower case, and whether they had a capital", "Led a Team", ["^led", "a", "^team"]],
  ["a capital inside a word is none", "iOS eBay", ["ios", "ebay"]],
  ["an accented capital", "Émile Zürich", ["^emile", "^zurich"]],
  ["hyphens separate", "e-commerce", ["e", "commerce"]],
  ["an apostrophe belongs to its word, of either kind", "team's can’t", ["team's", "can't"]],
  ["an apostrophe at an end does not", "'quoted' engineers'", ["quoted", "engineers"]],
  ["two apostrophes in a word", "rock'n'roll", ["rock'n'roll"]],
  ["languages with signs", "C++ C# F#", ["^c++", "^c#", "^f#"]],
  ["an ampersand is read as and", "R&D & Co", ["^r", "and", "^d", "and", "^co"]],
  ["a soft hyphen inside a word is read over", "soft\u00adware", ["software"]],
  ["a number in words is a number", "five Twelve thirteen", ["n:5", "n:^12", "thirteen"]],
  ["a number", "14", ["n:14"]],
  [
    "digit grouping of every kind is read over",
    "1,200 1'200 1’200 1,200,300",
    ["n:1200", "n:1200", "n:1200", "n:1200300"],
  ],
  ["a comma before two digits or four is none", "1,20 1,2000", ["n:1,20", "n:1,2000"]],
  ["decimals, times and dates stay", "4.5 12:30 2019/04", ["n:4.5", "n:12:30", "n:2019/04"]],
  ["a full stop behind a number ends a sentence", "In 2019.", ["^in", "n:2019"]],
  ["money, shares and more", "$14 €5m 38% 10+ 3‰", ["n:$14", "n:€5m", "n:38%", "n:10+", "n:3‰"]],
  ["a bound before a number", "<5 >$10 ≤3 ~7", ["n:<5", "n:>$10", "n:≤3", "n:~7"]],
  ["a minus behind a space, a bracket or at the start", "-5 (-6 of -7 −8", ["n:-5", "n:-6", "of", "n:-7", "n:-8"]],
  ["a hyphen between numbers is no minus", "2019-2021 COVID-19", ["n:2019", "n:2021", "^covid", "n:19"]],
  ["a hyphen at the start of a line is a bullet, or a minus", "a\n-5", ["a", "n:5"]],
  ["a number with a unit", "5th 3x 10GB", ["n:5th", "n:3x", "n:10gb"]],
  ["a word with a digit counts as a number", "k8s B2B", ["n:k8s", "n:^b2b"]],
  [
    "characters of scripts without spaces, one by one",
    "銀行のデータ",
    ["c:銀", "c:行", "c:の", "c:デ", "c:ー", "c:タ"],
  ],
  ["Thai characters with their marks", "ที่", ["c:ที่"]],
  ["other scripts between them", "AWS移行2回", ["^aws", "c:移", "c:行", "n:2", "c:回"]],
  ["Cyrillic words", "Банк без", ["^банк", "без"]],
])("%s: %j", (_, text, tokens) => {
  expect(told(text)).toEqual(tokens);
});

it("says where each token stands, in UTF-16 code units", () => {
  const text = "😀 Led 1,200 people – R&D 銀";
  const found = tokenize(text).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(["Led", "1,200", "people", "R", "&", "D", "銀"]);
});
