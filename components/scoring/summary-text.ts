import { OUTCOME_WORDS, REASON_WORDS } from "@/components/review/review-words";
import { formatScore } from "@/components/ui/score";
import type { CriterionResource, ParsedScoreResource } from "@/lib/api/contracts/parsed-score";
import type { ReviewResource } from "@/lib/api/contracts/reviews";
import { bandWords, isInvented, percent } from "./score-words";

/** Enough to show what a number rests on; the rest stands behind the link. */
const MOST_QUOTES = 2;

interface Summarized {
  name: string;
  /** The rubric's name. */
  rubric: string | null;
  score: ParsedScoreResource;
  /** What people said of it. */
  review: ReviewResource | undefined;
  completedAt: Date;
  sandbox: boolean;
  /** Where the whole score stands. */
  link: string;
}

/** A score as plain text, to be put into an e-mail: no number without whose it is and the words that it rests on. */
export function summaryText({ name, rubric, score, review, completedAt, sandbox, link }: Summarized): string {
  const day = completedAt.toLocaleDateString("en-GB", { dateStyle: "long" });
  const questions = [...new Set(score.missing_information)].map((question) => `- ${question}`);
  const parts = [
    [`${name}: ${overallWords(score)}`, `Scored ${rubric ? `by ${rubric}, ` : ""}${day}. ${reachWords(score)}`],
    sandbox ? ["SANDBOX SCORE: it shows how Assay works, and judges nobody."] : [],
    reviewWords(review),
    score.criteria.flatMap((criterion) => criterionLines(criterion, review)),
    questions.length > 0 ? ["Questions to ask:", ...questions] : [],
    [link],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function overallWords(score: ParsedScoreResource): string {
  const { overall } = score;
  if (!overall) return isInvented(score) ? "no overall score" : "insufficient data for an overall score";
  return `${formatScore(overall.score)} of ${overall.max} (${bandWords(overall.score).toLowerCase()})`;
}

function reachWords({ coverage, bounds, confidence }: ParsedScoreResource): string {
  const open = bounds && coverage > 0 && coverage < 1;
  const range = open
    ? ` Whatever the missing parts hold: ${formatScore(bounds.low)} to ${formatScore(bounds.high)}.`
    : "";
  return `${percent(coverage)} of the rubric could be judged.${range} Confidence: ${confidence.label}.`;
}

function reviewWords(review: ReviewResource | undefined): string[] {
  const lines = [];
  if (review?.corrected) {
    const { overall } = review.corrected;
    const what = overall === null ? "no overall score" : formatScore(overall);
    lines.push(`With people's corrections: ${what}. The number above is the model's own.`);
  }
  const decision = review?.decisions.find(({ in_force, outcome }) => in_force && outcome !== "withdrawn");
  if (decision) {
    const why = decision.reason ? ` (${REASON_WORDS[decision.reason].toLowerCase()})` : "";
    lines.push(`Decision: ${OUTCOME_WORDS[decision.outcome].done.toLowerCase()} by ${decision.by.name}${why}.`);
  }
  return lines;
}

function criterionLines(criterion: CriterionResource, review: ReviewResource | undefined): string[] {
  const { id, label, score, max, status, evidence } = criterion;
  const model = score === null ? missingWords(status) : `${formatScore(score)} of ${max}`;
  const correction = review?.overrides.find(
    (one) => one.in_force && one.criterion_id === id && one.entry !== "withdrawn",
  );
  const own = correction
    ? `, corrected by ${correction.by.name} to ${correction.score === null ? "unknown" : correction.score}`
    : "";
  const found = evidence.filter(({ match }) => match !== "rejected").slice(0, MOST_QUOTES);
  return [`${label}: ${model}${own}`, ...found.map(({ quote }) => `  “${quote.replace(/\s+/g, " ").trim()}”`)];
}

const missingWords = (status: CriterionResource["status"]) =>
  status === "unsupported" ? "withheld, its quotes are not in the profile" : "insufficient data";
