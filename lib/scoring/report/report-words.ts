import { FLAG_SENTENCES } from "@/lib/domain/flag-sentences";
import type { CriterionScore, Evidence, ParsedScore } from "@/lib/domain/parsed-score";
import type { ScoreReport } from "./get-score-report";

const DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

export const dateWords = (at: Date) => `${DATE.format(at)} UTC`;

/** One decimal; half goes up. */
const scoreWords = (score: number) => (Math.round(Math.round(score * 1_000) / 100) / 10).toFixed(1);

export function overallWords({ overall, overall_reason: reason }: ParsedScore): string {
  if (overall) return `${scoreWords(overall.score)} of ${overall.max}`;
  return reason === "must_have_unknown"
    ? "No overall score: a must-have could not be judged from the profile"
    : "No overall score: too little of the rubric could be judged from the profile";
}

/** "Coverage 85%. Possible range 5.1 – 7.3, whatever the missing parts hold. Confidence medium." */
export function reachWords({ coverage, bounds, confidence }: ParsedScore): string {
  const range =
    bounds && coverage < 1
      ? ` Possible range ${scoreWords(bounds.low)} – ${scoreWords(bounds.high)}, whatever the missing parts hold.`
      : "";
  return `${Math.round(coverage * 100)}% of the rubric could be judged.${range} Confidence ${confidence.label}.`;
}

export function criterionWords({ status, score, max }: CriterionScore): string {
  if (score !== null) return `${scoreWords(score)} of ${max}`;
  return status === "unsupported" ? "Withheld: its quotes are not in the profile" : "Insufficient data";
}

export const shareWords = ({ weight, must_have }: CriterionScore, all: readonly CriterionScore[]) => {
  const total = all.reduce((sum, one) => sum + one.weight, 0);
  const share = total === 0 ? 0 : Math.round((weight / total) * 100);
  return `${share}% of the weight${must_have ? ", a must-have" : ""}`;
};

const MATCHES: Record<Evidence["match"], string> = {
  exact: "found in the text",
  normalized: "found in the text",
  fuzzy: "found with small differences",
  rejected: "not found in the text: does not count",
};
export const evidenceWords = ({ match, field }: Evidence) => [MATCHES[match], field].filter(Boolean).join(" · ");

export const flagWords = (flags: ScoreReport["flags"]) =>
  flags.map((flag) => `${FLAG_SENTENCES[flag].label}. ${FLAG_SENTENCES[flag].sentence}`);

export const correctedWords = (count: number) =>
  `People corrected the numbers of ${count === 1 ? "1 criterion" : `${count} criteria`}. Shown here are the model's.`;

/** Where the score comes from, as rows of names and values. */
export function originWords({ job, rubric }: ScoreReport): [string, string][] {
  return [
    ["Rubric", `${rubric.name}, version ${rubric.version}`],
    ["Model", job.model],
    ["Samples", String(job.samples)],
    ["Asked for", dateWords(job.createdAt)],
    ["Completed", dateWords(job.completedAt)],
    ["Job", job.id],
    ["Text that was scored", `SHA-256 ${job.inputSha256}`],
    ["Scorer", job.scorerVersion],
    ["Redaction", job.redaction ? "Who the person is did not reach the model" : "Off"],
  ];
}
