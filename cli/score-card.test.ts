import { expect, test } from "vitest";
import type { ParsedScoreResource } from "@/lib/api/contracts/parsed-score";
import { scoreCard } from "./score-card";

const usage = { prompt_tokens: 1, cached_tokens: 0, completion_tokens: 1, reasoning_tokens: 0, total_tokens: 2 };
const time = "2026-01-01T00:00:00.000Z";

const criterion = {
  ...{ id: "depth", label: "Depth", weight: 60, must_have: true, max: 10, raw_score: 7, rationale: "Shown." },
  evidence: [{ quote: "Led 60", start: 1, end: 7, match: "exact" as const, field: "about" }],
};

function jobWith(parsed_score: Parameters<typeof scoreCard>[0]["result"]["parsed_score"]) {
  const provenance = { sandbox: true, provider_base_url: "http://x", model_requested: "m", model_used: null };
  const pinned = { parameters: {}, rubric_version_id: null, prompt_template: "t", scorer_version: "1" };
  const input = { input_sha256: "0", redaction: true, samples: 1, reused_from: null as string | null };
  const result = {
    parsed_score,
    verified: true,
    score_with_span: null as ParsedScoreResource | null,
    would_change: null,
    llm_response: null,
    model_used: "m",
    tokens_used: 2,
    usage,
  };
  return {
    ...{ job_id: "job-1", kind: "rubric" as const, status: "completed" as const, profile_id: "p", model: "m" },
    ...{ rubric_version_id: null, retry_count: 0, created_at: time, updated_at: time, completed_at: time },
    ...{ calls: [], total_cost_usd: 0.001, processing_time_seconds: 1.5 },
    result: { ...result, cost_usd: 0.001, flags: [], provenance: { ...provenance, ...pinned, ...input } },
  };
}

const score = {
  overall: { score: 7, max: 10, method: "weighted_mean" as const },
  ...{
    overall_reason: null,
    coverage: 0.6,
    bounds: { low: 4.2, high: 8.2 },
    summary: "",
    missing_information: ["Budget"],
  },
  confidence: { label: "medium" as const, coverage: 0.6, support: 1, stability: null },
};

test("says of a result that it is shown again, and how to get another", () => {
  const job = jobWith({ answer: 1 });
  job.result.provenance = { ...job.result.provenance, reused_from: "job-0" };
  const card = scoreCard(job, "Ada Sample");
  expect(card).toContain("job-0");
  expect(card).toContain("--anew");
  expect(scoreCard(jobWith({ answer: 1 }), "Ada Sample")).not.toContain("--anew");
});

test("tells the number with the flagged text apart from the official one", () => {
  const job = jobWith({ ...score, criteria: [] });
  job.result.score_with_span = { ...score, criteria: [], overall: { ...score.overall, score: 9 } };
  const card = scoreCard(job, "Ada Sample");
  expect(card).toContain("Overall     7 / 10");
  expect(card).toContain("With flagged text  9: not the official score");
});

test("shows the numbers, what stands behind them, and what it took", () => {
  const criteria = [{ ...criterion, score: 7, status: "scored" as const }];
  const card = scoreCard(jobWith({ ...score, criteria }), "Ada Sample");
  for (const part of ["Ada Sample", "7 / 10 (between 4.2 and 8.2)", "60%", "“Led 60” [exact, about]", "- Budget"])
    expect(card).toContain(part);
  for (const part of ["2 tokens", "$0.001000", "1.50 s", "job-1", "sandbox model"]) expect(card).toContain(part);
});

test("shows no number where there is none", () => {
  const criteria = [{ ...criterion, score: null, raw_score: null, status: "insufficient_data" as const, evidence: [] }];
  const empty = {
    ...score,
    overall: null,
    overall_reason: "insufficient_coverage" as const,
    bounds: null,
    coverage: 0,
  };
  const card = scoreCard(jobWith({ ...empty, criteria }), "Ada Sample");
  expect(card).toContain("no overall score: insufficient_coverage");
  expect(card).toContain("Depth (weight 60, must have): insufficient data");
  expect(card).not.toContain("/ 10");
});

test("a prompt's own object is shown as it is", () => {
  expect(scoreCard(jobWith({ fit: true }), "Ada Sample")).toContain('"fit": true');
});
