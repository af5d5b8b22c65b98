import { expect, it } from "vitest";
import type { ParsedScoreResource, ScoreChangeResource } from "@/lib/api/contracts/parsed-score";
import { changeWords } from "./change-words";

const SCORE: ParsedScoreResource = {
  overall: { score: 6.4, max: 10, method: "weighted_mean" },
  overall_reason: null,
  coverage: 0.8,
  bounds: null,
  criteria: [],
  confidence: { label: "medium", coverage: 0.8, support: 1, stability: null },
  summary: "",
  missing_information: [],
};
const change = (rest: Partial<ScoreChangeResource>): ScoreChangeResource => ({
  criterion_id: "cloud",
  kind: "next_band",
  score_to: 7,
  band_to: "7-8",
  overall_to: { low: 6.8, high: 6.8 },
  coverage_to: 0.8,
  ...rest,
});

it.each([
  [change({}), SCORE, "at 7.0, in band 7–8", "the overall would be 6.8 instead of 6.4"],
  [
    change({ kind: "missing_evidence", score_to: 9 }),
    SCORE,
    "with the quotes that the model's 9.0 needs",
    "the overall would be 6.8 instead of 6.4",
  ],
  [
    change({ kind: "unknown", score_to: null, band_to: null, overall_to: { low: 5, high: 7.5 }, coverage_to: 1 }),
    SCORE,
    "if the profile told of it",
    "the overall would lie from 5.0 to 7.5, with 100% of the rubric judged",
  ],
  [
    change({ overall_to: null }),
    { ...SCORE, overall: null },
    "at 7.0, in band 7–8",
    "still no overall, with 80% of the rubric judged",
  ],
] as const)("says a change in words (%#)", (given, score, when, effect) => {
  expect(changeWords(given, score)).toEqual({ label: "cloud", when, effect });
});
