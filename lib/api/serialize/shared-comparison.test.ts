import { expect, test } from "vitest";
import { SharedCandidate } from "../contracts/shared-comparison";
import { toSharedCandidate } from "./shared-comparison";

test("who is outside learns neither who decided, nor who corrected, nor an id", () => {
  const correction = { by: "Rita Recruiter", at: "2026-01-02T03:04:05.678Z" };
  const known = { id: "people", label: "People", weight: 50, status: "scored" as const, quotes: ["Led 40"] };
  const score = {
    ...{ overall: { score: 9 }, modelOverall: 6, corrections: 1 },
    criteria: [{ ...known, score: 9, modelScore: 6, correction }],
  };
  const decision = { outcome: "decline" as const, by: "Rita Recruiter", at: correction.at };
  const told = toSharedCandidate({
    ...{ place: 1, profileId: "p-1", jobId: "j-1", decision },
    name: "Candidate A",
    score,
  });
  expect(SharedCandidate.strict().parse(told)).toEqual({
    ...{ place: 1, name: "Candidate A", overall: 9, model_overall: 6, corrections: 1 },
    criteria: [{ ...known, score: 9, model_score: 6, corrected: true }],
  });
  expect(JSON.stringify(told)).not.toMatch(/Rita|decline|p-1|j-1/);
});
