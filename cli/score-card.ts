import type { z } from "zod";
import { ParsedScoreResource } from "@/lib/api/contracts/parsed-score";
import type { CompletedJob } from "@/lib/api/contracts/scoring";

type Completed = z.output<typeof CompletedJob>;
type Criterion = ParsedScoreResource["criteria"][number];

/** A finished job as text for a terminal: numbers first, each with what stands behind it. */
export function scoreCard(job: Completed, fullName: string): string {
  const { result } = job;
  const score = ParsedScoreResource.safeParse(result.parsed_score);
  const body = score.success
    ? rubricCard(score.data, result.score_with_span)
    : [JSON.stringify(result.parsed_score, null, 2)];
  return [fullName, ...body, "", ...footer(job)].join("\n");
}

function rubricCard(score: ParsedScoreResource, withSpan: ParsedScoreResource | null): string[] {
  const { overall, coverage, bounds, confidence } = score;
  const range = bounds && bounds.low !== bounds.high ? ` (between ${bounds.low} and ${bounds.high})` : "";
  const headline = overall ? `${overall.score} / ${overall.max}${range}` : `no overall score: ${score.overall_reason}`;
  return [
    `Overall     ${headline}`,
    ...(withSpan
      ? [`With flagged text  ${withSpan.overall?.score ?? "no overall score"}: not the official score`]
      : []),
    `Coverage    ${Math.round(coverage * 100)}%    Confidence  ${confidence.label}`,
    "",
    ...score.criteria.flatMap(criterionLines),
    ...(score.summary ? ["", score.summary] : []),
    ...(score.missing_information.length > 0 ? ["", "Not in the profile:"] : []),
    ...score.missing_information.map((one) => `  - ${one}`),
  ];
}

function criterionLines({ label, weight, must_have, score, max, status, rationale, evidence }: Criterion): string[] {
  const value = score === null ? status.replace("_", " ") : `${score} / ${max}`;
  return [
    `${label} (weight ${weight}${must_have ? ", must have" : ""}): ${value}`,
    ...(rationale ? [`  ${rationale}`] : []),
    ...evidence.map((one) => `  “${one.quote}” [${one.match}${one.field ? `, ${one.field}` : ""}]`),
  ];
}

function footer({ result, job_id, processing_time_seconds }: Completed): string[] {
  const cost = result.cost_usd === null ? "cost unknown" : `$${result.cost_usd.toFixed(6)}`;
  const figures = [`${result.tokens_used} tokens`, cost, `${processing_time_seconds.toFixed(2)} s`].join("   ");
  const lines = [`Model       ${result.model_used ?? result.provenance.model_requested}`, `Spent       ${figures}`];
  if (result.flags.length > 0) lines.push(`Flags       ${result.flags.join(", ")}`);
  lines.push(`Job         ${job_id}`);
  const { reused_from } = result.provenance;
  if (reused_from)
    lines.push(`The same input was scored as job ${reused_from}: its result is shown again. --anew scores anew.`);
  if (result.provenance.sandbox) lines.push("This score comes from a sandbox model: a stand-in, not a judgement.");
  return lines;
}
