import { expect, test } from "vitest";
import type { ParsedScoreResource } from "@/lib/api/contracts/parsed-score";
import type { ReviewResource } from "@/lib/api/contracts/reviews";
import { summaryText } from "./summary-text";

type Evidence = ParsedScoreResource["criteria"][number]["evidence"][number];
const quoteOf = (quote: string, match: Evidence["match"]): Evidence => ({
  ...{ quote, match, start: null, end: null, field: null },
});
const criterion = { weight: 50, must_have: false, raw_score: 8, max: 10, rationale: "" };
const score: ParsedScoreResource = {
  ...{ overall: { score: 7.25, max: 10, method: "weighted_mean" }, overall_reason: null, coverage: 0.5 },
  ...{ bounds: { low: 4.4, high: 8.4 }, summary: "", range: null },
  confidence: { label: "medium", coverage: 0.5, support: 1, stability: null },
  criteria: [
    {
      ...{ ...criterion, id: "leads", label: "Leadership", score: 8, status: "scored" },
      evidence: [
        quoteOf("Led\n  60 engineers", "exact"),
        quoteOf("Invented", "rejected"),
        quoteOf("Two", "fuzzy"),
        quoteOf("Three", "exact"),
      ],
    },
    { ...{ ...criterion, id: "risk", label: "Risk", score: null, status: "insufficient_data" }, evidence: [] },
  ],
  missing_information: ["Which budget?", "Which budget?"],
} as ParsedScoreResource;
const about = {
  ...{ name: "Ada Sample", rubric: "Chief Technology Officer", score, review: undefined, sandbox: false },
  ...{ completedAt: new Date("2026-11-26T10:00:00Z"), link: "https://assay.example/profiles/1?job=2" },
};

test("says whose score it is, how far it reaches, on which found words it rests, and what to ask", () => {
  expect(summaryText(about)).toBe(`Ada Sample: 7.3 of 10 (strong)
Scored by Chief Technology Officer, 26 November 2026. 50% of the rubric could be judged. Whatever the missing parts hold: 4.4 to 8.4. Confidence: medium.

Leadership: 8.0 of 10
  “Led 60 engineers”
  “Two”
Risk: insufficient data

Questions to ask:
- Which budget?

https://assay.example/profiles/1?job=2`);
});

test("a sandbox score says so, and what people said stands beside the model's numbers", () => {
  const signed = { number: 1, in_force: true, by: { user_id: null, name: "Rita" }, created_at: "" };
  const review: ReviewResource = {
    ...{ job_id: "2", profile_id: "1", sandbox: true, decision: "advance", model: null },
    decisions: [{ ...signed, outcome: "advance", reason: "stands_out", note: null }],
    overrides: [{ ...signed, criterion_id: "leads", entry: "score", score: 6, reason: "A smaller team." }],
    corrected: { overall: 6, overall_reason: null, coverage: 0.5, bounds: null },
  };
  const text = summaryText({ ...about, review, sandbox: true });
  expect(text).toContain("SANDBOX SCORE");
  expect(text).toContain("With people's corrections: 6.0. The number above is the model's own.");
  expect(text).toContain("Decision: advanced by Rita (stands out among the candidates).");
  expect(text).toContain("Leadership: 8.0 of 10, corrected by Rita to 6");
});

test.each([
  ["insufficient_data", "insufficient data for an overall score"],
  ["unsupported", "no overall score"],
] as const)("without an overall it names no number: %s", (status, words) => {
  const criteria = score.criteria.map((one) => ({ ...one, score: null, status }));
  const none = { ...score, overall: null, overall_reason: "insufficient_coverage", criteria } as ParsedScoreResource;
  expect(summaryText({ ...about, score: none })).toContain(`Ada Sample: ${words}\n`);
});
