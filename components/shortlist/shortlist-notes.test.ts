import { expect, test } from "vitest";
import { BY_OVERALL, type ShortlistCandidate, shortlist } from "@/lib/domain/shortlist";
import { orderNote, spokenOrder } from "./shortlist-notes";

const criteria = [{ id: "a", label: "A", weight: 1, must_have: false }];
const candidate = (name: string, a: number | null, sem: number | null): ShortlistCandidate => ({
  ...{ profileId: name, jobId: name, name, scores: { a }, sem, version: 1, modelOverall: a },
  ...{ corrections: 0, range: null, decision: null },
});
const noteOf = (sem: number | null, how: { by?: string; own?: boolean } = {}, other = sem) => {
  const shown = { criteria, by: BY_OVERALL, own: true, cutoff: null, version: 1, ...how };
  return orderNote(shortlist([candidate("Ada", 8, sem), candidate("Ben", 7, other)], criteria, shown), shown);
};

test("says from which distance on there is no tie, or why only equal scores are tied", () => {
  expect(noteOf(0.3)).toContain("less than 0.83 apart");
  expect(noteOf(null)).toContain(
    "How far these scores vary from run to run is unmeasured, so only equal ones are tied (=)",
  );
  expect(noteOf(0.3, {}, null)).toContain("How far some of these scores vary from run to run is unmeasured");
  expect(noteOf(0.3, { own: false })).toContain("measured at the rubric's own weights, if at all");
  expect(noteOf(0.3, { by: "a" })).toContain("Sorted by one criterion.");
});

test("speaks the first three, and how many have no overall", () => {
  const all = [..."ABCD"].map((name, at) => candidate(name, 9 - at, null));
  const how = { by: BY_OVERALL, own: true };
  expect(spokenOrder(shortlist([...all, candidate("E", null, null)], criteria, how))).toBe(
    "Ranked anew: 1, A, 9.0; 2, B, 8.0; 3, C, 7.0. 1 without an overall.",
  );
  expect(spokenOrder(shortlist([candidate("E", null, null)], criteria, how))).toContain("Nobody has an overall");
});
