import { expect, it } from "vitest";
import {
  isFunctionWord,
  isLesserTitle,
  isMagnitude,
  isNegation,
  isTrailingNegation,
  numberWord,
  turnsClaim,
  weakensClaim,
} from "./words";

const NONE = {
  small: false,
  negation: false,
  weakens: false,
  turns: false,
  lesser: false,
  trailing: false,
  size: false,
};
const DENIES = { negation: true, weakens: true, turns: true, trailing: true };

it.each<[string, Partial<typeof NONE>]>([
  ["engineer", {}],
  ["", {}],
  ["the", { small: true }],
  ["und", { small: true }],
  ["never", DENIES],
  ["ohne", DENIES],
  ["didn't", DENIES],
  ["없었다", DENIES],
  ["않습니다", DENIES],
  ["없다", DENIES],
  ["nil", { trailing: true }],
  ["zero", { trailing: true }],
  ["deputy", { weakens: true, turns: true, lesser: true }],
  ["supported", { weakens: true, turns: true }],
  ["before", { turns: true }],
  ["million", { turns: true, size: true }],
  ["crore", { size: true }],
  ["%", { size: true }],
])("what kind of word %j is", (word, kinds) => {
  expect({
    small: isFunctionWord(word),
    negation: isNegation(word),
    weakens: weakensClaim(word),
    turns: turnsClaim(word),
    lesser: isLesserTitle(word),
    trailing: isTrailingNegation(word),
    size: isMagnitude(word),
  }).toEqual({ ...NONE, ...kinds });
});

it("numbers are written in words up to twelve", () => {
  expect(["zero", "five", "twelve", "thirteen", "5"].map(numberWord)).toEqual(["0", "5", "12", undefined, undefined]);
});
