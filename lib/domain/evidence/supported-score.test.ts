import { describe, expect, it } from "vitest";
import { supportedScore } from "./supported-score";
import type { CheckedQuote } from "./verify-quote";

const quote = (first: number, rest: { last?: number; counts?: boolean; strong?: boolean } = {}): CheckedQuote => ({
  evidence: { quote: "q", start: 0, end: 1, match: "exact", field: "about" },
  counts: rest.counts ?? true,
  strong: rest.strong ?? true,
  lines: { first, last: rest.last ?? first },
});
const lost = quote(9, { counts: false });
const claim = { strong: false };

describe("what quotes support", () => {
  it.each<[string, number | null, CheckedQuote[], number | null, string]>([
    ["no number stays none", null, [quote(1), quote(2)], null, "insufficient_data"],
    ["a number without a quote is none", 8, [], null, "insufficient_data"],
    ["a number whose quotes are all lost is none", 8, [lost], null, "unsupported"],
    ["one quote supports six at most", 8, [quote(1)], 6, "scored"],
    ["one quote and a lost one do so too", 8, [quote(1), lost], 6, "scored"],
    ["one quote leaves a lower number", 4, [quote(1)], 4, "scored"],
    ["two quotes support the number", 8, [quote(1), quote(2)], 8, "scored"],
    ["two quotes of one line are one", 8, [quote(1), quote(1)], 6, "scored"],
    ["a quote over two lines shares the second", 8, [quote(1, { last: 2 }), quote(2)], 6, "scored"],
    [
      "a quote over three lines stands in no other's way but theirs",
      8,
      [quote(1, { last: 3 }), quote(1), quote(3)],
      8,
      "scored",
    ],
    ["the order of the quotes doesn't matter", 8, [quote(3), quote(2, { last: 4 }), quote(1)], 8, "scored"],
    ["the first line counts as any other", 8, [quote(0), quote(1)], 8, "scored"],
    ["claims alone support six at most", 8, [quote(1, claim), quote(2, claim)], 6, "scored"],
    ["claims alone support six", 6, [quote(1, claim), quote(2, claim)], 6, "scored"],
    ["claims alone leave a lower number", 3, [quote(1, claim), quote(2, claim)], 3, "scored"],
    ["one strong quote among claims is enough", 8, [quote(1, claim), quote(2)], 8, "scored"],
    ["zero is a number", 0, [quote(1), quote(2)], 0, "scored"],
  ])("%s", (_, raw, quotes, score, status) => {
    expect(supportedScore(raw, quotes)).toEqual({ status, score });
  });
});
