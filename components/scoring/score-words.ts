import { formatScore } from "@/components/ui/score";
import type { CriterionResource, ParsedScoreResource } from "@/lib/api/contracts/parsed-score";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { type Band, bandOf } from "@/lib/domain/bands";
import type { Flag } from "@/lib/domain/scoring-job";

/** What a band means, in a word or two. The rubric's own anchors say it in full beside each criterion. */
export const BAND_WORDS: Record<Band, string> = {
  "0-2": "Very low",
  "3-4": "Low",
  "5-6": "Fair",
  "7-8": "Strong",
  "9-10": "Outstanding",
};

export const MATCH_WORDS: Record<CriterionResource["evidence"][number]["match"], string> = {
  exact: "Found in the text",
  normalized: "Found in the text",
  fuzzy: "Found with small differences",
  rejected: "Not found in the text – doesn't count",
};

/** Why there is no overall, in a sentence. */
const NO_OVERALL_WORDS: Record<NonNullable<ParsedScoreResource["overall_reason"]>, string> = {
  insufficient_coverage: "Too little of the rubric could be judged from this profile, so there is no overall score.",
  must_have_unknown:
    "A must-have couldn't be judged from this profile. It is a question to ask, not a failed requirement.",
};

/** Why there is no overall, in a sentence; null where there is one. What the model invented isn't the profile's fault. */
export function noOverallReason(score: ParsedScoreResource): string | null {
  if (score.overall_reason === null) return null;
  return isInvented(score)
    ? "The model's quotes don't stand in this profile, so its numbers are withheld. This says nothing about the candidate."
    : NO_OVERALL_WORDS[score.overall_reason];
}

/** No number is left, and each was withheld because its quotes weren't found. */
export function isInvented({ criteria }: ParsedScoreResource): boolean {
  return criteria.length > 0 && criteria.every((criterion) => criterion.status === "unsupported");
}

/** Both numbers of a text that holds something suspicious, and which of them counts. */
export function spanWords(withSpan: ParsedScoreResource, official: ParsedScoreResource): string {
  const [flagged, without] = [withSpan, official].map(({ overall }) =>
    overall ? formatScore(overall.score) : "no overall score",
  );
  return `With that text: ${flagged}. Without it, as it counts: ${without}.`;
}

/** The band of a score, between bands included: 6.5 is in 7–8. */
export function bandWords(score: number): string {
  return BAND_WORDS[bandOf(score)];
}

const BACKED_FIELD = /^(experiences|educations|certifications)\b/;

/** Why a criterion's score was lowered, in words; null where it wasn't. */
export function capReason(criterion: CriterionResource): string | null {
  const { score, raw_score: raw } = criterion;
  if (score === null || raw === null || raw <= score) return null;
  const found = criterion.evidence.filter((quote) => quote.match !== "rejected");
  if (found.length <= 1) return "only one quote found";
  const isBacked = found.some((quote) => BACKED_FIELD.test(quote.field ?? ""));
  return isBacked ? "too few independent quotes" : "no quote from experience, education or certifications";
}

const REVIEW_REASONS: readonly [Flag, string][] = [
  ["score_depends_on_suspicious_text", "the score depends on suspicious text"],
  ["suspicious_text", "the profile holds text that tries to steer the evaluation"],
  ["rationale_unsupported", "a rationale names something that isn't in the profile"],
  ["unstable_near_cutoff", "the score falls on both sides of the cut-off"],
];

/** What holds the confidence where it is, in one sentence. */
export function confidenceReason(score: ParsedScoreResource, flags: readonly Flag[]): string {
  const { coverage, support, stability } = score.confidence;
  const isQuoted = score.criteria.some((criterion) => criterion.evidence.length > 0);
  const reasons = [
    ...REVIEW_REASONS.filter(([flag]) => flags.includes(flag)).map(([, reason]) => reason),
    coverage === 0 && "no criterion could be scored",
    coverage > 0 && coverage < 0.6 && "less than 60% of the rubric could be judged",
    coverage >= 0.6 && coverage < 0.8 && "a part of the rubric couldn't be judged",
    isQuoted && support < 0.5 && "most of the quotes weren't found in the text",
    isQuoted && support >= 0.5 && support < 0.9 && "some quotes weren't found in the text",
    coverage > 0 &&
      stability === null &&
      "how far it varies from run to run hasn't been measured for this rubric and model",
    stability !== null && stability > 0.5 && "the score varies between samples",
  ].filter((reason) => reason !== false);
  return reasons.length === 0
    ? "Most of the rubric could be judged, and the quotes were found in the text."
    : `${capitalized(reasons.slice(0, 2).join(", and "))}.`;
}

/** The score of a completed rubric job; null for a free prompt, an erased one, or any other status. */
export function parsedScoreOf(job: ScoringJobResource): ParsedScoreResource | null {
  if (job.status !== "completed" || job.kind !== "rubric") return null;
  return isRubricScore(job.result.parsed_score) ? job.result.parsed_score : null;
}

function isRubricScore(value: unknown): value is ParsedScoreResource {
  return typeof value === "object" && value !== null && Array.isArray((value as { criteria?: unknown }).criteria);
}

/** A criterion's share of all weights, 0 to 1. */
export function weightShare(criterion: CriterionResource, all: readonly CriterionResource[]): number {
  const total = all.reduce((sum, one) => sum + one.weight, 0);
  return total === 0 ? 0 : criterion.weight / total;
}

function capitalized(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

/** 0.875 as `88%`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
