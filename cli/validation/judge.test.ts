import { expect, test } from "vitest";
import { judge, type Observed } from "./judge";

const seen = (overalls: (number | null)[], change: Partial<Observed> = {}): Observed => ({
  ...{ name: "minus a year", overalls, found: 9, given: 10, coverage: 1 },
  ...change,
});
const passes = (reference: Observed, ...others: Observed[]) => judge(reference, others).map(({ pass }) => pass);
const GOOD = [true, true, true, true];

const cases: [string, Observed, Observed[], boolean[]][] = [
  ["a steady reference that nothing beats", seen([7, 7, 7]), [seen([6, 6, 6])], [...GOOD, true]],
  ["an equal variant is not higher", seen([7, 7]), [seen([7, 7])], [...GOOD, true]],
  ["a higher variant of a steady model", seen([7, 7]), [seen([7.1, 7.1])], [...GOOD, false]],
  // Spread 0.2 and 0.2 over three scores each: a tenth lies within chance, a whole point doesn't.
  ["a variant higher by chance alone", seen([6.8, 7, 7.2]), [seen([6.9, 7.1, 7.3])], [...GOOD, true]],
  ["a variant higher beyond chance", seen([6.8, 7, 7.2]), [seen([7.8, 8, 8.2])], [...GOOD, false]],
  ["a score without an overall", seen([7, null]), [], [false, true, true, true]],
  [
    "no score at all",
    seen([], { coverage: null, found: 0, given: 0 }),
    [seen([7])],
    [false, false, false, true, false],
  ],
  ["too little coverage", seen([7], { coverage: 0.5 }), [], [true, false, true, true]],
  ["quotes that are not in the text", seen([7], { found: 8 }), [], [true, true, false, true]],
  ["an unsteady model", seen([6, 7, 8]), [], [true, true, true, false]],
];
test.each(cases)("%s", (_, reference, others, expected) => {
  expect(passes(reference, ...others)).toEqual(expected);
});
