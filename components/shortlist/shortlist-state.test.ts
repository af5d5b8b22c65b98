import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedWeights, longestWeight, parseAsCutoff, parseAsWeights, weightedBy } from "./shortlist-state";

const criterion = (id: string, weight: number) => ({ id, label: id, weight, must_have: false });
const CRITERIA = [criterion("leads_teams", 60), criterion("security", 40)];

describe("weights in the address", () => {
  it("come back as they went in", () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
    fc.assert(
      fc.property(fc.dictionary(id, fc.integer({ min: 0, max: 1_000 }), { minKeys: 1 }), (weights) => {
        expect(parseAsWeights.parse(parseAsWeights.serialize(weights))).toEqual({ ...weights });
      }),
    );
  });

  it("what somebody made up is passed over, whatever it is", () => {
    expect(parseAsWeights.parse("security:30,leads_teams:-1,x:99999,Y:1,__proto__:4,")).toEqual({ security: 30 });
    expect(parseAsWeights.parse("nonsense")).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = parseAsWeights.parse(text);
        return found === null || Object.values(found).every((weight) => weight >= 0 && weight <= 1_000);
      }),
    );
  });

  it("take the place of the rubric's own where they are named", () => {
    expect(weightedBy(CRITERIA, { security: 0, gone: 9 }).map(({ weight }) => weight)).toEqual([60, 0]);
    expect(weightedBy(CRITERIA, null)).toEqual(CRITERIA);
  });

  it("of a criterion that is called as an object's own words are its own", () => {
    const criteria = [criterion("constructor", 7)];
    expect(weightedBy(criteria, { other: 1 })).toEqual(criteria);
    expect(changedWeights(criteria, null, "constructor", 9)).toEqual({ constructor: 9 });
  });

  it("name what differs alone, and nothing once all are the rubric's own again", () => {
    const changed = changedWeights(CRITERIA, { gone: 9 }, "security", 10);
    expect(changed).toEqual({ security: 10 });
    expect(changedWeights(CRITERIA, changed, "leads_teams", 0)).toEqual({ security: 10, leads_teams: 0 });
    expect(changedWeights(CRITERIA, changed, "security", 40)).toBeNull();
  });
});

it.each([
  ["7.5", 7.5],
  ["0", 0],
  ["none", "none"],
  ["", null],
  ["11", null],
  ["-1", null],
  ["seven", null],
])("a cut-off of %j is %j", (text, cutoff) => {
  expect(parseAsCutoff.parse(text)).toBe(cutoff);
});

it("the sliders end above the rubric's own weights", () => {
  expect([3, 10, 11, 100, 400].map((weight) => longestWeight([criterion("a", weight)]))).toEqual([
    10, 10, 100, 100, 1_000,
  ]);
});
