import { expect, test } from "vitest";
import { anonymousName, comparedScore } from "./compared-score";
import type { CriterionScore, Evidence, ParsedScore } from "./parsed-score";

const evidence = (quote: string, match: Evidence["match"] = "exact"): Evidence => ({
  ...{ quote, match, field: "about" },
  ...(match === "rejected" ? { start: null, end: null } : { start: 0, end: quote.length }),
});
const criterion = (id: string, score: number | null, weight = 50): CriterionScore => ({
  ...{ id, label: id, weight, must_have: false, score, raw_score: score, max: 10, rationale: "" },
  status: score === null ? "insufficient_data" : "scored",
  evidence: [evidence(`of ${id}`), evidence(`of ${id}`), evidence("made up", "rejected")],
});
const score: ParsedScore = {
  overall: { score: 7, max: 10, method: "weighted_mean" },
  ...{ overall_reason: null, coverage: 1, bounds: { low: 7, high: 7 }, summary: "", missing_information: [] },
  criteria: [criterion("people", 8), criterion("money", 6)],
  confidence: { label: "high", coverage: 1, support: 1, stability: null },
};
const override = (number: number, change: object = {}) => ({
  ...{ number, criterionId: "money", entry: "score" as const, score: 2, byName: "Rita" },
  createdAt: new Date("2026-01-02T03:04:05.678Z"),
  ...change,
});
const asItStands = ({ quote }: Evidence) => quote;

test("without corrections a score is what the model gave, with each quote that was found, once", () => {
  const told = comparedScore(score, [], asItStands);
  expect([told.overall, told.modelOverall, told.corrections]).toEqual([{ score: 7 }, 7, 0]);
  expect(told.criteria[0]).toEqual({
    ...{ id: "people", label: "people", weight: 50, score: 8, modelScore: 8, status: "scored" },
    ...{ correction: null, quotes: ["of people"] },
  });
});

test("the model's overall stands until a person says otherwise, whatever its numbers come to today", () => {
  const older = { ...score, overall: { ...score.overall, score: 7.4 } as ParsedScore["overall"] };
  const withdrawn = [override(1), override(2, { entry: "withdrawn", score: null })];
  expect(comparedScore(older, withdrawn, asItStands).overall).toEqual({ score: 7.4 });
  const told = comparedScore(older, [override(1)], asItStands);
  expect([told.overall, told.modelOverall]).toEqual([{ score: 5 }, 7.4]);
});

test("a person's number counts, weighed as the model's are, which stay beside it", () => {
  const told = comparedScore(score, [override(1)], asItStands);
  expect([told.overall, told.modelOverall, told.corrections]).toEqual([{ score: 5 }, 7, 1]);
  expect(told.criteria[1]).toMatchObject({
    ...{ score: 2, modelScore: 6 },
    correction: { by: "Rita", at: "2026-01-02T03:04:05.678Z" },
  });
});

test("what is withdrawn, or of no criterion, is no correction; what can't be judged counts for nobody", () => {
  const withdrawn = [override(1), override(2, { entry: "withdrawn", score: null })];
  expect(comparedScore(score, withdrawn, asItStands)).toEqual(comparedScore(score, [], asItStands));
  expect(comparedScore(score, [override(1, { criterionId: "gone" })], asItStands).corrections).toBe(0);
  const unknown = comparedScore(score, [override(1, { entry: "unknown", score: null })], asItStands);
  expect(unknown.criteria[1]).toMatchObject({ score: null, modelScore: 6, correction: { by: "Rita" } });
});

test("a score without overall has none; quotes are told as they may be read", () => {
  const none = { ...score, overall: null, criteria: [criterion("people", null)] };
  const told = comparedScore(none, [], ({ quote, field }) => `${field}: ${quote}`);
  expect([told.overall, told.modelOverall]).toEqual([null, null]);
  expect(told.criteria[0]?.quotes).toEqual(["about: of people"]);
});

test("candidates without a name are told apart by letters", () => {
  expect([anonymousName(0), anonymousName(4)]).toEqual(["Candidate A", "Candidate E"]);
});
