import { expect, test } from "vitest";
import { RubricContent } from "@/lib/domain/rubric";
import { draftFaults } from "./draft-faults";
import { fromContent, toPatch, withCriterion, withNewCriterion } from "./draft-state";

const bands = { "0-2": "A", "3-4": "B", "5-6": "C", "7-8": "D", "9-10": "E" };
const content = RubricContent.parse({
  criteria: [{ id: "strategy", label: "Strategy", weight: 60, description: "What.", bands }],
  cutoff: { score: 6.5 },
});
const saved = fromContent(content);
const changed = (change: Parameters<typeof withCriterion>[2]) => withCriterion(saved, "strategy", change);

test("what was saved has no fault", () => {
  expect([...draftFaults(saved)]).toEqual([]);
});

test.each([
  [{ label: " " }, "criteria.0.label"],
  [{ weight: "much" }, "criteria.0.weight"],
  [{ weight: "0" }, "criteria.0.weight"],
  [{ weight: "2.5" }, "criteria.0.weight"],
  [{ weight: "1001" }, "criteria.0.weight"],
  [{ weight: "" }, "criteria.0.weight"],
  [{ description: "" }, "criteria.0.description"],
  [{ bands: { ...bands, "5-6": "" } }, "criteria.0.bands.5-6"],
])("%j is a fault at %s, and the server's too", (change, path) => {
  const draft = changed(change);
  expect([...draftFaults(draft).keys()]).toEqual([path]);
  const { error } = RubricContent.safeParse(toPatch(draft));
  expect(error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});

test.each(["11", "-1", "high"])("a cut-off of %s is a fault", (cutoff) => {
  expect([...draftFaults({ ...saved, cutoff }).keys()]).toEqual(["cutoff.score"]);
});

test("nobody is told that a new criterion is empty, nor that no cut-off is set", () => {
  expect([...draftFaults(withNewCriterion({ ...saved, cutoff: "" }))]).toEqual([]);
});
