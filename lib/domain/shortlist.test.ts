import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastDistinct } from "./least-distinct";
import { BY_OVERALL, missingOf, ranksOf, type ShortlistCriterion, shortlist } from "./shortlist";
import { weigh } from "./weighted-mean";

const criterion = (id: string, weight: number, must_have = false): ShortlistCriterion => ({
  ...{ id, label: id.toUpperCase(), weight, must_have },
});
const candidate = (name: string, scores: Record<string, number | null>, sem: number | null = null) => ({
  ...{ name, scores, sem },
});
const names = (all: { candidate: { name: string } }[]) => all.map((one) => one.candidate.name);
const OWN = { by: BY_OVERALL, own: true };

const ids = ["a", "b", "c"];
const score = fc.option(fc.integer({ min: 0, max: 10 }));
const people = fc.array(fc.record({ a: score, b: score, c: score }), { maxLength: 12 });
const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 });
const asked = fc.tuple(people, weights).map(([all, given]) => ({
  criteria: ids.map((id, at) => criterion(id, given[at] ?? 0, at === 0)),
  candidates: all.map((own, at) => candidate(`P${at}`, own)),
}));

describe("the order", () => {
  it("is that of overalls as every score has them, the highest first; nobody is lost or made up", () => {
    fc.assert(
      fc.property(asked, ({ criteria, candidates }) => {
        const { ranked, apart } = shortlist(candidates, criteria, OWN);
        expect([...names(ranked), ...names(apart)].toSorted()).toEqual(candidates.map(({ name }) => name).toSorted());
        const overalls = ranked.map(({ candidate: one, weighing }) => {
          expect(weighing.overall).toBe(
            weigh(criteria.map((c) => ({ ...c, score: one.scores[c.id] ?? null }))).overall,
          );
          return weighing.overall ?? Number.NaN;
        });
        expect(overalls).toEqual(overalls.toSorted((a, b) => b - a));
        expect(apart.every(({ weighing }) => weighing.overall === null)).toBe(true);
      }),
    );
  });

  it("doesn't depend on the order that candidates come in, nor on a common factor of the weights", () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 2, max: 9 }), ({ criteria, candidates }, factor) => {
        const once = shortlist(candidates, criteria, OWN);
        const scaled = criteria.map((one) => ({ ...one, weight: one.weight * factor }));
        expect(names(shortlist(candidates.toReversed(), scaled, OWN).ranked)).toEqual(names(once.ranked));
      }),
    );
  });

  it("by a criterion puts those who lack it last, and those without an overall apart all the same", () => {
    const criteria = [criterion("a", 70), criterion("b", 30)];
    const all = [
      candidate("low", { a: 9, b: 2 }),
      candidate("unknown", { a: 9, b: null }),
      candidate("high", { a: 3, b: 8 }),
      candidate("without", { a: null, b: 10 }),
    ];
    const { ranked, apart } = shortlist(all, criteria, { by: "b", own: true });
    expect(names(ranked)).toEqual(["high", "low", "unknown"]);
    expect(names(apart)).toEqual(["without"]);
  });

  it("changes with the weights", () => {
    const all = [candidate("Ada", { a: 9, b: 3 }), candidate("Ben", { a: 4, b: 8 })];
    const order = (a: number, b: number) => names(shortlist(all, [criterion("a", a), criterion("b", b)], OWN).ranked);
    expect([order(80, 20), order(20, 80)]).toEqual([
      ["Ada", "Ben"],
      ["Ben", "Ada"],
    ]);
  });
});

describe("ties", () => {
  const criteria = [criterion("a", 1)];
  const all = (sem: number | null) => [8, 7.5, 7, 4].map((a, at) => candidate(`P${at}`, { a }, sem));
  const ranks = (sem: number | null, how = OWN) => shortlist(all(sem), criteria, how).ranked.map(({ rank }) => rank);

  it("are told once the spread is measured: a tier ends beyond its leader's distance, not its neighbour's", () => {
    expect(ranks(0.3)).toEqual([1, 1, 3, 4]);
    expect(ranks(0.4)).toEqual([1, 1, 1, 4]);
    expect(shortlist(all(0.3), criteria, OWN).ranked.map(({ isTied }) => isTied)).toEqual([true, true, false, false]);
  });

  it("are not told while it is unmeasured for one of them, nor at other weights, nor by one criterion", () => {
    expect(ranks(null)).toEqual([1, 2, 3, 4]);
    expect(ranks(0.4, { ...OWN, own: false })).toEqual([1, 2, 3, 4]);
    expect(ranks(0.4, { by: "a", own: true })).toEqual([1, 2, 3, 4]);
    const mixed = [...all(0.4), candidate("P9", { a: 5 }, null)];
    expect(shortlist(mixed, criteria, OWN).tieBelow).toBeNull();
  });

  it("go by the least steady of the models", () => {
    const mixed = [candidate("A", { a: 8 }, 0.1), candidate("B", { a: 7 }, 0.5)];
    expect(shortlist(mixed, criteria, OWN)).toMatchObject({
      tieBelow: leastDistinct(0.5),
      ranked: [{ rank: 1 }, { rank: 1 }],
    });
  });

  it("end exactly at the distance, and equal values always share a rank", () => {
    expect(ranksOf([8, 7.001, 7], 1)).toEqual([1, 1, 3]);
    expect(ranksOf([8, 8, 7, null, null], null)).toEqual([1, 1, 3, 4, 4]);
    expect(ranksOf([6.1, 5.6], 0.5)).toEqual([1, 2]);
  });

  it("never rank somebody above a higher value", () => {
    const values = fc
      .array(fc.integer({ min: 0, max: 10_000 }).map((n) => n / 1_000))
      .map((all) => all.sort((a, b) => b - a));
    fc.assert(
      fc.property(values, fc.option(fc.double({ min: 0, max: 3, noNaN: true })), (sorted, tieBelow) => {
        const given = ranksOf(sorted, tieBelow);
        expect(given).toEqual(given.toSorted((a, b) => a - b));
        for (const [at, rank] of given.entries()) expect(rank).toBeLessThanOrEqual(at + 1);
      }),
    );
  });
});

it("a criterion that is called as an object's own words is unknown where it is", () => {
  const criteria = [criterion("constructor", 60), criterion("a", 40)];
  const { ranked, apart } = shortlist([candidate("Ada", { a: 9 })], criteria, OWN);
  expect([ranked, apart.map(({ weighing }) => weighing.coverage)]).toEqual([[], [0.4]]);
  expect(missingOf(candidate("Ada", { a: 9 }), criteria).map(({ id }) => id)).toEqual(["constructor"]);
});

it("what is missing is what weighs something, or must be there", () => {
  const criteria = [criterion("a", 50), criterion("b", 0), criterion("c", 0, true), criterion("d", 50)];
  const missing = missingOf(candidate("Ada", { a: null, b: null, c: null, d: 0 }), criteria);
  expect(missing.map(({ id }) => id)).toEqual(["a", "c"]);
});

describe("what isn't known of a criterion", () => {
  it.each([[[null, 0]], [[0, null]]])("stands below the least that is: %j", (values) => {
    const all = values.map((value, at) => candidate(`P${at}`, { a: 5, b: value }));
    const { ranked } = shortlist(all, [criterion("a", 50)], { by: "b", own: true });
    expect(ranked.map((one) => [one.candidate.scores.b, one.rank])).toEqual([
      [0, 1],
      [null, 2],
    ]);
  });

  it("shares its rank with what isn't known either, within no distance of a number", () => {
    expect(ranksOf([0, null, null], 3)).toEqual([1, 2, 2]);
  });

  it("no distance is told of nobody", () => {
    expect(shortlist([], [criterion("a", 50)], OWN).tieBelow).toBeNull();
  });
});
