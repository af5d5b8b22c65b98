import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareCriteria, explainDifference } from "./compare-scores";
import { weigh } from "./weighted-mean";

const criterion = (id: string, weight: number, score: number | null) => ({ id, label: id, weight, score });

function scored(...criteria: ReturnType<typeof criterion>[]) {
  const { overall } = weigh(criteria.map((one) => ({ ...one, must_have: false })));
  return { criteria, overall: overall === null ? null : { score: overall, max: 10, method: "weighted_mean" as const } };
}

describe("compareCriteria", () => {
  test("what sets them apart most comes first, by score and weight", () => {
    const rows = compareCriteria([
      scored(criterion("even", 60, 7), criterion("wide", 10, 9), criterion("heavy", 30, 8)),
      scored(criterion("even", 60, 7), criterion("wide", 10, 1), criterion("heavy", 30, 4)),
    ]);
    expect(rows.map(({ id, spread }) => [id, spread])).toEqual([
      ["heavy", 1.2],
      ["wide", 0.8],
      ["even", 0],
    ]);
    expect(rows[0]?.scores).toEqual([8, 4]);
  });

  test("what is known of one alone sets nobody apart, and stays in the table", () => {
    const [row] = compareCriteria([scored(criterion("a", 1, null)), scored(criterion("a", 1, 9))]);
    expect(row).toMatchObject({ scores: [null, 9], spread: 0 });
  });

  test("of equal spread the heavier comes first, then by name; without weights nothing lies apart", () => {
    const score = scored(criterion("b", 1, 5), criterion("a", 1, 5), criterion("c", 2, 5));
    expect(compareCriteria([score, score]).map(({ id }) => id)).toEqual(["c", "a", "b"]);
    expect(compareCriteria([scored(criterion("a", 0, 5)), scored(criterion("a", 0, 9))])[0]?.spread).toBe(0);
  });
});

describe("explainDifference", () => {
  test("names each criterion's part, the largest first", () => {
    const told = explainDifference(
      scored(criterion("tech", 50, 9), criterion("people", 50, 5), criterion("same", 0, 5)),
      scored(criterion("tech", 50, 6), criterion("people", 50, 6), criterion("same", 0, 5)),
    );
    expect(told?.difference).toBeCloseTo(1);
    expect(told?.parts).toEqual([
      { id: "tech", label: "tech", points: 1.5, scores: [9, 6] },
      { id: "people", label: "people", points: -0.5, scores: [5, 6] },
    ]);
  });

  test("the part that is largest comes first, whichever criterion sets them apart most", () => {
    // Known of one alone, it sets nobody apart, and is a part of the difference all the same.
    const told = explainDifference(
      scored(criterion("a", 60, 9), criterion("b", 40, 9)),
      scored(criterion("a", 60, 8), criterion("b", 40, null)),
    );
    expect(told?.parts.map(({ id, points }) => [id, Number(points.toFixed(3))])).toEqual([
      ["b", 3.6],
      ["a", -2.6],
    ]);
    expect(compareCriteria([scored(criterion("a", 1, 5)), scored(criterion("b", 1, 5))])[0]?.scores).toEqual([5, null]);
  });

  test("without an overall there is nothing to explain", () => {
    const known = scored(criterion("a", 1, 5));
    expect(explainDifference(known, scored(criterion("a", 1, null)))).toBeNull();
    expect(explainDifference(scored(criterion("a", 1, null)), known)).toBeNull();
  });

  test("the parts sum up to the difference of the overalls", () => {
    const score = fc.option(fc.integer({ min: 0, max: 10 }), { freq: 4 });
    const pair = fc.record({ weight: fc.integer({ min: 1, max: 50 }), first: score, second: score });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 8 }), (all) => {
        const one = scored(...all.map(({ weight, first }, at) => criterion(`c${at}`, weight, first)));
        const other = scored(...all.map(({ weight, second }, at) => criterion(`c${at}`, weight, second)));
        const told = explainDifference(one, other);
        expect(told === null).toBe(one.overall === null || other.overall === null);
        // Overalls are rounded to thousandths.
        if (told) expect(told.difference).toBeCloseTo((one.overall?.score ?? 0) - (other.overall?.score ?? 0), 2);
      }),
    );
  });
});
