import { expect, test } from "vitest";
import { RubricContent } from "@/lib/domain/rubric";
import {
  type CriterionDraft,
  faultAt,
  fromContent,
  type RubricDraft,
  sharesOf,
  toPatch,
  withCriterion,
  withMoved,
  withNewCriterion,
  withoutCriterion,
} from "./draft-state";

const bands = { "0-2": "A", "3-4": "B", "5-6": "C", "7-8": "D", "9-10": "E" };
const criterion = (id: string, weight: number) => ({
  id,
  label: id,
  weight,
  must_have: true,
  description: "What.",
  bands,
});
const content = RubricContent.parse({
  criteria: [criterion("strategy", 60), criterion("security", 20)],
  redact: false,
  asks_for: { location: true, languages: false },
  cutoff: { score: 6.5, resample: true },
});
const keysOf = (draft: RubricDraft) => draft.criteria.map(({ key }) => key);
const labelled = (...labels: string[]) =>
  labels.reduce((draft, label) => {
    const next = withNewCriterion(draft);
    return withCriterion(next, next.criteria.at(-1)?.key ?? "", { label });
  }, fromContent(content));

test("what is read of a version and sent again is that version", () => {
  expect(RubricContent.parse(toPatch(fromContent(content)))).toEqual(content);
});

test("without a cut-off the patch takes away the one there was", () => {
  expect(toPatch({ ...fromContent(content), cutoff: " " }).cutoff).toBeNull();
});

test.each([
  ["7,5", 7.5],
  ["7.5", 7.5],
  ["", ""],
  ["many", "many"],
])("a weight of %j is sent as %j", (weight, sent) => {
  const draft = withCriterion(fromContent(content), "strategy", { weight });
  expect(toPatch(draft).criteria[0]?.weight).toBe(sent);
});

test.each([
  ["Élan & Strategy!", "elan_strategy"],
  ["Security", "security_2"],
  ["3 years", "years"],
  ["???", "criterion"],
  ["x".repeat(80), "x".repeat(56)],
])("a new criterion %j gets the id %s", (label, id) => {
  expect(toPatch(labelled(label)).criteria.at(-1)?.id).toBe(id);
});

test("two new ones of one name get two ids, and a saved one keeps its own when it is renamed", () => {
  const draft = withCriterion(labelled("Same", "Same"), "strategy", { label: "Renamed" });
  expect(toPatch(draft).criteria.map(({ id }) => id)).toEqual(["strategy", "security", "same", "same_2"]);
});

test("criteria change places, and stay at the ends", () => {
  const draft = fromContent(content);
  expect(keysOf(withMoved(draft, "security", -1))).toEqual(["security", "strategy"]);
  expect(keysOf(withMoved(draft, "strategy", 1))).toEqual(["security", "strategy"]);
  expect(withMoved(draft, "strategy", -1)).toBe(draft);
  expect(withMoved(draft, "security", 1)).toBe(draft);
  expect(keysOf(withoutCriterion(draft, "strategy"))).toEqual(["security"]);
});

test("shares are of the whole weight; what is no weight counts nothing", () => {
  const draft = fromContent(content);
  expect(sharesOf(draft)).toEqual([0.75, 0.25]);
  expect(sharesOf(withCriterion(draft, "security", { weight: "x" }))).toEqual([1, 0]);
  expect(sharesOf({ ...draft, criteria: [{ ...(draft.criteria[0] as CriterionDraft), weight: "0" }] })).toEqual([0]);
});

test("a fault is found by its path, as a sentence", () => {
  const faults = [{ path: "criteria.0.label", code: "too_small" as const, message: "must not be empty" }];
  expect(faultAt(faults, "criteria.0.label")).toBe("Must not be empty.");
  expect(faultAt(faults, "criteria.1.label")).toBeUndefined();
});
