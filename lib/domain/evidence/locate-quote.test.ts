import { describe, expect, it } from "vitest";
import { indexText } from "./indexed-text";
import { locateQuote } from "./locate-quote";
import { sampleText } from "./sample-text";

const located = (lines: string | string[], quote: string) => {
  const text = indexText(sampleText([lines].flat().map((one) => ({ text: one, field: "about", label: "" }))));
  return locateQuote(text, quote).map(({ first, end, match, cost }) => {
    const words = text.text.slice(text.tokens[first]?.start, text.tokens[end - 1]?.end);
    return `${match} ${cost}: ${words.replaceAll("\n", "/")}`;
  });
};
const LINE = "Led a global team of engineers and cut the cloud spend of banks";
/** As many words as the text may pass over between two pieces, and one more. */
const filler = (words: number) => Array.from({ length: words }, (_, i) => `w${"abcdefghij"[i % 10]}`).join(" ");
/** More words than are looked for with differences. */
const LONG = filler(100);

describe("a quote in one piece", () => {
  it.each<[string, string | string[], string, string[]]>([
    ["word for word", LINE, "a global team", ["normalized 0: a global team"]],
    ["word for word, however long", LONG, LONG, [`normalized 0: ${LONG}`]],
    [
      "at each place that fits as well",
      ["ran a team", "led a team"],
      "a team",
      ["normalized 0: a team", "normalized 0: a team"],
    ],
    [
      "the exact place before one with differences",
      ["Led global teams of engineers", LINE],
      "Led a global team of engineers",
      ["normalized 0: Led a global team of engineers"],
    ],
    [
      "with no more differences than elsewhere",
      ["Led a global team of engineers and cut cloud spend", "Led a global team of the engineers and cut cloud spend"],
      "Led global team of engineers and cut cloud spend",
      ["fuzzy 2: Led a global team of engineers and cut cloud spend"],
    ],
    ["with a small word less", LINE, "Led global team of engineers", ["fuzzy 2: Led a global team of engineers"]],
    [
      "not where it is denied",
      ["Never led a global team", "He led a global team"],
      "led a global team",
      ["normalized 0: led a global team"],
    ],
    [
      "nor with differences where it is denied",
      "Never led a global team of engineers",
      "led global team of engineers",
      [],
    ],
    ["nowhere", LINE, "ran the kitchen", []],
  ])("%s", (_, lines, quote, found) => {
    expect(located(lines, quote)).toEqual(found);
  });
});

describe("a quote in several pieces", () => {
  it.each<[string, string | string[], string, string[]]>([
    [
      "joined by an ellipsis",
      LINE,
      "a global team … cloud spend",
      ["normalized 0: a global team of engineers and cut the cloud spend"],
    ],
    [
      "joined by three dots",
      LINE,
      "a global team ... cloud spend",
      ["normalized 0: a global team of engineers and cut the cloud spend"],
    ],
    [
      "joined by an ellipsis in brackets",
      LINE,
      "a global team [...] cloud spend",
      ["normalized 0: a global team of engineers and cut the cloud spend"],
    ],
    [
      "joined by a line break",
      LINE,
      "a global team\ncloud spend",
      ["normalized 0: a global team of engineers and cut the cloud spend"],
    ],
    [
      "joined by a bar",
      LINE,
      "a global team | cloud spend",
      ["normalized 0: a global team of engineers and cut the cloud spend"],
    ],
    ["joined by a comma", LINE, "a global team, cloud spend", []],
    [
      "three of them",
      LINE,
      "Led a … global team … cloud spend",
      ["normalized 0: Led a global team of engineers and cut the cloud spend"],
    ],
    ["side by side", LINE, "a global … team of", ["normalized 0: a global team of"]],
    [
      "with an ellipsis at both ends",
      LINE,
      "… global team … cloud spend …",
      ["normalized 0: global team of engineers and cut the cloud spend"],
    ],
    ["in the wrong order", LINE, "cloud spend … a global team", []],
    ["that share a word", LINE, "a global team … team of engineers", []],
    ["one of which stands nowhere", LINE, "a global team … ran kitchens", []],
    ["the first of which stands nowhere", LINE, "ran kitchens … a global team", []],
    ["of one word", LINE, "global … cloud spend", []],
    [
      "with differences in the first",
      LINE,
      "Led global team of engineers … cloud spend",
      ["fuzzy 2: Led a global team of engineers and cut the cloud spend"],
    ],
    [
      "with differences in the last",
      LINE,
      "Led a … team of engineers and cut cloud spend",
      ["fuzzy 2: Led a global team of engineers and cut the cloud spend"],
    ],
    ["over a negation", "a global team without any cloud spend", "a global team … cloud spend", []],
    ["over a word that makes less of it", "a global team supporting cloud spend", "a global team … cloud spend", []],
    [
      "over as much as may be left out",
      `a team ${filler(60)} cut costs`,
      "a team … cut costs",
      [`normalized 0: a team ${filler(60)} cut costs`],
    ],
    ["over more than may be left out", `a team ${filler(61)} cut costs`, "a team … cut costs", []],
    [
      "of which the first stands twice",
      ["led a team of banks", "led a team of shops and cut all costs"],
      "led a team … cut all costs",
      [
        "normalized 0: led a team of banks/led a team of shops and cut all costs",
        "normalized 0: led a team of shops and cut all costs",
      ],
    ],
    [
      "in Chinese, of four characters each",
      "負責全球資訊安全策略並帶領團隊",
      "負責全球…帶領團隊",
      ["normalized 0: 負責全球資訊安全策略並帶領團隊"],
    ],
    ["in Chinese, of three characters", "負責全球資訊安全策略並帶領團隊", "負責全…帶領團隊", []],
    [
      "in Chinese with a word, of two",
      "負責AWS資訊安全策略並帶領團隊",
      "責AWS…帶領團隊",
      ["normalized 0: 責AWS資訊安全策略並帶領團隊"],
    ],
  ])("%s", (_, lines, quote, found) => {
    expect(located(lines, quote)).toEqual(found);
  });
});
