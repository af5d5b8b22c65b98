import { formatScore } from "@/components/ui/score";
import type { ParsedScoreResource, ScoreChangeResource } from "@/lib/api/contracts/parsed-score";
import { percent } from "./score-words";

interface ChangeWords {
  label: string;
  /** The criterion's part of the sentence: "at 7, in band 7–8". */
  when: string;
  /** The overall's part: "the overall would be 6.8 instead of 6.4". */
  effect: string;
}

/** A change in the reader's words. */
export function changeWords(change: ScoreChangeResource, score: ParsedScoreResource): ChangeWords {
  const criterion = score.criteria.find(({ id }) => id === change.criterion_id);
  return {
    label: criterion?.label ?? change.criterion_id,
    when: whenWords(change),
    effect: effectWords(change, score),
  };
}

function whenWords({ kind, score_to, band_to }: ScoreChangeResource): string {
  if (score_to === null) return "if the profile told of it";
  const number = formatScore(score_to);
  if (kind === "missing_evidence") return `with the quotes that the model's ${number} needs`;
  return `at ${number}, in band ${band_to?.replace("-", "–")}`;
}

function effectWords(
  { overall_to: then, coverage_to }: ScoreChangeResource,
  { overall, coverage }: ParsedScoreResource,
) {
  if (!then) return `still no overall, with ${percent(coverage_to)} of the rubric judged`;
  const number =
    then.low === then.high
      ? `be ${formatScore(then.low)}`
      : `lie from ${formatScore(then.low)} to ${formatScore(then.high)}`;
  const now = overall ? ` instead of ${formatScore(overall.score)}` : "";
  const judged = coverage_to > coverage ? `, with ${percent(coverage_to)} of the rubric judged` : "";
  return `the overall would ${number}${then.low === then.high ? now : ""}${judged}`;
}
