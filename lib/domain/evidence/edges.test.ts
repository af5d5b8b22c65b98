import { describe, expect, it } from "vitest";
import { isCutFromItsSense } from "./edges";
import { findVerbatim } from "./find-verbatim";
import { indexText } from "./indexed-text";
import { sampleText } from "./sample-text";
import { tokenize } from "./tokens";

/** Whether the first place of `quote` in the lines is cut from its sense. */
const isCut = (lines: string | string[], quote: string) => {
  const text = indexText(sampleText([lines].flat().map((one) => ({ text: one, field: "about", label: "" }))));
  const [found] = findVerbatim(tokenize(quote), text);
  if (!found) throw new Error(`${quote} doesn't stand there`);
  return isCutFromItsSense(text, found);
};

describe("cut off before a quote", () => {
  it.each<[string, string | string[], string, boolean]>([
    ["nothing", "led a team", "led a team", false],
    ["a negation", "never led a team", "led a team", true],
    ["a negation behind a small word", "without the team", "team", true],
    ["a negation behind two small words", "not in the team", "team", true],
    ["a negation behind three small words", "not in for the team", "team", false],
    ["a negation behind another word", "not often led a team", "led a team", false],
    ["a negation behind another word and a small one", "not often the team", "team", false],
    ["a negation behind a word that leaves it in force", "never personally led a team", "led a team", true],
    ["a negation behind such a word and a small one", "never personally the team", "team", false],
    ["a negation behind a small word and such a word", "not in any team", "team", true],
    ["a negation of the sentence before", "not me. Led a team", "led a team", false],
    ["a negation of the clause before", "not me, led a team", "led a team", false],
    ["a negation right before a mark", "never, led a team", "led a team", false],
    ["a negation right before a dash", "never - led a team", "led a team", true],
    ["a negation of the line before", ["never", "led a team"], "led a team", false],
    ["a lesser title", "Deputy Director of Sales", "Director of Sales", true],
    ["a lesser title further off", "Deputy for Director of Sales", "Director of Sales", false],
    ["a word of the same line", "gladly led a team", "led a team", false],
    ["a Chinese negation", "没有经验", "经验", true],
    ["a Chinese negation behind a full stop", "没。经验", "经验", false],
  ])("%s", (_, lines, quote, cut) => {
    expect(isCut(lines, quote)).toBe(cut);
  });
});

describe("cut off behind a quote", () => {
  it.each<[string, string | string[], string, boolean]>([
    ["a denial behind a colon", "Budget responsibility: none", "Budget responsibility", true],
    ["a denial behind a dash", "Budget responsibility – nil", "Budget responsibility", true],
    ["another word behind a colon", "Budget responsibility: full", "Budget responsibility", false],
    ["a denial behind a comma", "Budget responsibility, none", "Budget responsibility", false],
    ["a denial behind two marks", "Budget responsibility:: none", "Budget responsibility", false],
    ["an English denial behind a space belongs to what follows", "Cut costs without layoffs", "Cut costs", false],
    ["a Korean denial behind a space", "관리 경험 없음", "관리 경험", true],
    ["a Korean denial behind a comma", "관리 경험, 없음", "관리 경험", false],
    ["a Korean word behind a space", "관리 경험 풍부", "관리 경험", false],
    ["a denial on the next line", ["Budget responsibility", "없음"], "Budget responsibility", false],
    ["a Japanese denial with its particle", "移行の経験がない", "移行の経験", true],
    ["a Japanese denial without one", "移行の経験なし", "移行の経験", true],
    ["a polite Japanese denial", "移行の経験はありません", "移行の経験", true],
    ["a Japanese sentence that goes on", "移行の経験がある", "移行の経験", false],
    ["a denial later in it", "移行の経験が多くない", "移行の経験", false],
    ["a Japanese denial behind a Latin word", "業務でAWSなし", "業務でAWS", true],
    ["a denial right behind a colon", "Budget responsibility:none", "Budget responsibility", true],
    ["a Korean denial behind two spaces", "관리 경험  없음", "관리 경험", true],
    ["the end of the text", "led a team", "led a team", false],
  ])("%s", (_, lines, quote, cut) => {
    expect(isCut(lines, quote)).toBe(cut);
  });
});

describe("a number of which a part is cut off", () => {
  it.each<[string, string | string[], string, boolean]>([
    ["its magnitude", "saved 5 million in costs", "saved 5", true],
    ["its magnitude behind a hyphen", "a 5-million budget", "a 5", true],
    ["its magnitude behind two spaces", "saved 5  million in costs", "saved 5", true],
    ["two marks between two numbers", "from 2019–/2021 on", "from 2019", false],
    ["its magnitude behind a comma", "saved 5, million by million", "saved 5", false],
    ["a word that is none", "saved 5 teams", "saved 5", false],
    ["the number of a magnitude", "saved 5 million in costs", "million in costs", true],
    ["a magnitude behind a word", "saved many million euros", "saved many", false],
    ["the end of a range", "from 2019-2021 on", "from 2019", true],
    ["the begin of a range", "from 2019–2021 on", "2021 on", true],
    ["the next of two numbers", "in 2019 2021", "in 2019", false],
    ["the next of two numbers behind a spaced dash", "in 2019 - 2021", "in 2019", false],
    ["a word behind a hyphen", "from 2019-present", "from 2019", false],
    ["a number behind a word and a hyphen", "from COVID-19 on", "from COVID", false],
    ["the next line's magnitude", ["saved 5", "million euros"], "saved 5", false],
    ["a character of a Chinese number", "带领三百人", "带领三", true],
    ["its first character", "带领三百人", "百人", true],
    ["all of it", "带领三百人", "带领三百", false],
    ["a Chinese number behind a space", "带领三 百人", "带领三", false],
  ])("%s", (_, lines, quote, cut) => {
    expect(isCut(lines, quote)).toBe(cut);
  });
});
