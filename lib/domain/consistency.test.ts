import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureConsistency } from "./consistency";

const scores = (...overalls: (number | null)[]) => overalls.map((overall) => ({ overall, criteria: {} }));

describe("the spread of repeated scores", () => {
  const cases: [string, (number | null)[][], { sem: number; widest: number } | null][] = [
    ["of three equal scores is nothing", [[7, 7, 7]], { sem: 0, widest: 0 }],
    ["of 6, 7 and 8 is one point", [[6, 7, 8]], { sem: 1, widest: 2 }],
    // Squares 2 and 8 over 2 + 2 degrees of freedom: the root of 2.5.
    [
      "is pooled over profiles, each around its own mean",
      [
        [6, 7, 8],
        [1, 3, 5],
      ],
      { sem: 1.581, widest: 4 },
    ],
    [
      "takes no notice of how far profiles lie apart",
      [
        [1, 1, 1],
        [9, 9, 9],
      ],
      { sem: 0, widest: 0 },
    ],
    [
      "counts a profile that was scored twice beside one that was scored three times",
      [
        [6, 7, 8],
        [1, 5],
      ],
      { sem: 1.826, widest: 4 },
    ],
    ["passes over scores without an overall", [[6, null, 7, 8]], { sem: 1, widest: 2 }],
    ["passes over a profile that was scored once", [[6, 7, 8], [2]], { sem: 1, widest: 2 }],
    [
      "is unmeasured with two scores a profile",
      [
        [6, 7],
        [3, 4],
      ],
      null,
    ],
    ["is unmeasured without an overall", [[null, null, null]], null],
    ["is unmeasured without scores", [], null],
  ];
  test.each(cases)("%s", (_, groups, expected) => {
    const found = measureConsistency(groups.map((group) => scores(...group)));
    expect(found && { sem: found.sem, widest: found.widest }).toEqual(expected);
  });

  test("counts profiles, scores and those without an overall", () => {
    const found = measureConsistency([scores(6, 7, 8), scores(5, null, 5)]);
    expect(found).toMatchObject({ profiles: 2, scores: 6, without_overall: 1 });
  });

  test("is told for each criterion, null where it was never scored twice", () => {
    const group = [1, 2, 3].map((at) => ({ overall: 5, criteria: { scope: at, security: at === 1 ? 4 : null } }));
    expect(measureConsistency([group])?.criteria).toEqual([
      { id: "scope", sem: 1, widest: 2 },
      { id: "security", sem: null, widest: null },
    ]);
  });

  const points = fc.integer({ min: 0, max: 10_000 }).map((thousandths) => thousandths / 1_000);
  const groups = fc.array(fc.array(points, { minLength: 3, maxLength: 5 }), { minLength: 1, maxLength: 6 });

  test("doesn't depend on the order of scores or profiles, nor on a shift of a whole profile", () => {
    fc.assert(
      fc.property(groups, (drawn) => {
        const measured = measureConsistency(drawn.map((group) => scores(...group)));
        const turned = drawn.toReversed().map((group) => group.toReversed());
        const shifted = turned.map((group, at) => group.map((value) => value + at));
        expect(measureConsistency(turned.map((group) => scores(...group)))).toEqual(measured);
        const { sem, widest } = measureConsistency(shifted.map((group) => scores(...group))) ?? {};
        expect(widest).toBeCloseTo(measured?.widest ?? Number.NaN, 6);
        // Rounded to a thousandth, after a sum in another order.
        expect(Math.abs((sem ?? Number.NaN) - (measured?.sem ?? Number.NaN))).toBeLessThanOrEqual(0.001);
      }),
    );
  });

  test("is at most the widest distance", () => {
    fc.assert(
      fc.property(groups, (drawn) => {
        const found = measureConsistency(drawn.map((group) => scores(...group)));
        expect(found?.sem).toBeLessThanOrEqual((found?.widest ?? Number.NaN) + 0.001);
      }),
    );
  });
});
