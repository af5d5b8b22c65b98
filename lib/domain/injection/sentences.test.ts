import { expect, it } from "vitest";
import { sentenceAround, sentencesOf } from "./sentences";

it.each<[string, string[]]>([
  ["", []],
  ["One.", ["0:One."]],
  ["One. Two! Three? Four; five", ["0:One.", "5:Two!", "10:Three?", "17:Four;", "23:five"]],
  ["One.Two", ["0:One.Two"]],
  ["One\nTwo\r\n\nThree", ["0:One", "4:Two", "10:Three"]],
  ["e.g. this. That", ["0:e.g. this.", "11:That"]],
  ["Use e.g.\nthis", ["0:Use e.g.", "9:this"]],
  ["He met Dr. No. Yes", ["0:He met Dr.", "11:No.", "15:Yes"]],
  ["一。二！三", ["0:一。", "2:二！", "4:三"]],
  ["One.  \n Two", ["0:One.", "8:Two"]],
  ["  lead", ["0:  lead"]],
  ["a;b", ["0:a;b"]],
  ["z.B. so. Gut", ["0:z.B.", "5:so.", "9:Gut"]],
  ["v. 2 no. 7 etc. and so", ["0:v.", "3:2 no. 7 etc. and so"]],
  ["\n\n", []],
  ["ends; ", ["0:ends;"]],
  ["Dr! No", ["0:Dr!", "4:No"]],
  ["Dr? No", ["0:Dr?", "4:No"]],
  ["vs; so", ["0:vs;", "4:so"]],
  ["x. y", ["0:x.", "3:y"]],
])("the sentences of %j, with their places", (text, sentences) => {
  expect(sentencesOf(text).map((one) => `${one.start}:${one.text}`)).toEqual(sentences);
});

it.each([
  ["One. Two three. Four.", "three", "Two three."],
  ["One\nTwo three\nFour", "three", "Two three"],
  ["no marks at all", "marks", "no marks at all"],
  ["One 2.5 three. Four", "three", "One 2.5 three."],
  ["See e.g. this one. Two", "this", "See e.g. this one."],
  ["One. Two three.", "three.", "Two three."],
  ["One. (Two three.) Four", "three", "(Two three.)"],
  ["一。二三。四", "三", "二三。"],
  ['One! "Two three?" Four', "three", 'Two three?"'],
  ["a\r\nTwo three", "three", "Two three"],
  ["z.B. so etc. und", "und", "z.B. so etc. und"],
  ["One. Two three!? Four", "Two", "Two three!?"],
  ["One.Two three.Four", "three", "Two three.Four"],
  ["One.", "One.", "One."],
  ["Do it\nnow", "it\n", "Do it\n"],
  ["One. Two e.g. three here. Four", "here", "Two e.g. three here."],
  ["One. Two (i.e. this). Four", "this", "Two (i.e. this)."],
  ["a. Do it.  then", "it.  ", "Do it.  "],
  ["One. ver 2.5 here. Four", "here", "ver 2.5 here."],
  ["One. Two etc. three here", "here", "Two etc. three here"],
  ["One. Two three.", "Two", "Two three."],
  ["One e.g. two. Three four", "four", "Three four"],
  ["Go v. 2 now then. X", "v. 2 now", "Go v. 2 now then."],
])("in %j the sentence around %j", (text, words, sentence) => {
  const at = text.indexOf(words);
  const { start, end } = sentenceAround(text, at, at + words.length);
  expect(text.slice(start, end)).toBe(sentence);
});

it("a sentence is looked for no further than four hundred characters on either side", () => {
  const text = `${"x".repeat(500)} word ${"y".repeat(500)}`;
  expect(sentenceAround(text, 501, 505)).toEqual({ start: 101, end: 905 });
  const near = `. ${"x".repeat(397)} word${"y".repeat(399)}. z`;
  expect(sentenceAround(near, 400, 404)).toEqual({ start: 2, end: 804 });
});
