import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inForce, overridesInForce, weighed, withOverrides } from "./review";
import { weigh } from "./weighted-mean";

const ids = ["a", "b", "c", "d"];
const criteria = fc.array(
  fc.record({
    weight: fc.integer({ min: 1, max: 100 }),
    score: fc.option(fc.integer({ min: 0, max: 10 })),
    must_have: fc.boolean(),
  }),
  { minLength: 1, maxLength: ids.length },
);
const named = criteria.map((all) => all.map((one, at) => ({ ...one, id: ids[at] ?? "" })));
const history = fc
  .array(
    fc.record({
      criterionId: fc.constantFrom(...ids),
      entry: fc.constantFrom("score" as const, "unknown" as const, "withdrawn" as const),
      points: fc.integer({ min: 0, max: 10 }),
    }),
    { maxLength: 12 },
  )
  .map((entries) =>
    entries.map(({ points, ...one }, at) => ({ ...one, score: one.entry === "score" ? points : null, number: at + 1 })),
  );

const isWithdrawal = (one: { outcome: string }) => one.outcome === "withdrawn";

describe("the decision in force", () => {
  it("is the latest, whatever order the history comes in, and none once it was withdrawn", () => {
    const [first, second, third] = [
      { number: 1, outcome: "advance" },
      { number: 2, outcome: "decline" },
      { number: 3, outcome: "withdrawn" },
    ] as const;
    expect(inForce([], isWithdrawal)).toBeNull();
    expect(inForce([second, first], isWithdrawal)).toBe(second);
    expect(inForce([first, third, second], isWithdrawal)).toBeNull();
    expect(inForce([third, { number: 4, outcome: "hold" }, first], isWithdrawal)).toMatchObject({ outcome: "hold" });
  });
});

describe("a score with people's numbers in", () => {
  it("is the model's own while none is in force", () => {
    fc.assert(
      fc.property(named, history, (all, entries) => {
        const takenBack = ids.map((criterionId, at) => ({
          ...{ criterionId, entry: "withdrawn" as const, score: null, number: entries.length + at + 1 },
        }));
        expect(withOverrides(all, [...entries, ...takenBack])).toEqual(all);
      }),
    );
  });

  it("is what the criteria come to with the last number said of each, told by replaying the history", () => {
    fc.assert(
      fc.property(named, history, fc.boolean(), (all, entries, backwards) => {
        const replayed = new Map(all.map(({ id, score }) => [id, score]));
        for (const { criterionId, entry, score } of entries) {
          if (entry !== "withdrawn") replayed.set(criterionId, score);
          else replayed.set(criterionId, all.find(({ id }) => id === criterionId)?.score ?? null);
        }
        const expected = weigh(all.map((one) => ({ ...one, score: replayed.get(one.id) ?? null })));
        const found = weighed(withOverrides(all, backwards ? [...entries].reverse() : entries));
        const { reason: overall_reason, ...figures } = expected;
        expect(found).toEqual({ ...figures, overall_reason });
      }),
    );
  });

  it("leaves the criteria that it is given as they were", () => {
    const given = [{ id: "a", weight: 50, must_have: false, score: 3 }];
    const overrides = [{ number: 1, criterionId: "a", entry: "score" as const, score: 9 }];
    expect(withOverrides(given, overrides)).toEqual([{ id: "a", weight: 50, must_have: false, score: 9 }]);
    expect(given).toEqual([{ id: "a", weight: 50, must_have: false, score: 3 }]);
    expect([...overridesInForce(overrides).keys()]).toEqual(["a"]);
  });
});

it("an override that was withdrawn counts for nothing", () => {
  const said = (number: number, entry: "override" | "withdrawn", score: number | null) =>
    ({ number, criterionId: "a", entry, score }) as const;
  const history = [said(1, "override", 9), said(2, "withdrawn", null)] as Parameters<typeof overridesInForce>[0];
  expect([...overridesInForce(history)]).toEqual([]);
});
