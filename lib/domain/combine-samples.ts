import { assemble, type Computed, computeScore } from "./compute-score";
import type { FrozenText } from "./frozen-text";
import type { CriterionScore } from "./parsed-score";
import type { ModelReply } from "./reply-schema";
import type { RubricContent } from "./rubric";
import type { Flag } from "./scoring-job";

export interface Combined extends Computed {
  /** Lowest and highest overall of the samples that had one; null when none had. */
  range: { low: number; high: number } | null;
}

/**
 * 1, 3 or 5 replies to one question: each is gated by its own evidence first, then every criterion gets the median of
 * the samples that scored it, if most did. `cutoff`: a score that decides something; a range across it is flagged.
 */
export function combineReplies(input: {
  rubric: RubricContent;
  replies: ModelReply[];
  frozen: FrozenText;
  stability: number | null;
  otherFlags?: Flag[];
  cutoff?: number | null;
}): Combined {
  const { rubric, frozen, replies } = input;
  const samples = replies.map((reply) => computeScore({ rubric, reply, frozen, stability: input.stability }));
  const [first] = samples;
  if (!first) throw new RangeError("there is no reply to combine");
  const overalls = samples.flatMap(({ score }) => score.overall?.score ?? []);
  const range = overalls.length === 0 ? null : { low: Math.min(...overalls), high: Math.max(...overalls) };
  const criteria = rubric.criteria.map((_, i) => medianOf(samples.flatMap(({ score }) => score.criteria[i] ?? [])));
  const flags = [...(input.otherFlags ?? [])];
  if (samples.some((sample) => sample.flags.includes("rationale_unsupported"))) flags.push("rationale_unsupported");
  if (range && typeof input.cutoff === "number" && range.low < input.cutoff && input.cutoff <= range.high) {
    flags.push("unstable_near_cutoff");
  }
  const { summary, missing_information: missing } = (samples.find(({ score }) => score.overall) ?? first).score;
  const stability = input.stability ?? standardError(overalls);
  return { ...assemble({ criteria, summary, missing, stability, flags }), range };
}

/** The sample nearest to the median lends its words and quotes; the number is the median itself. */
function medianOf(samples: CriterionScore[]): CriterionScore {
  const scored = samples.filter((sample) => sample.score !== null);
  if (scored.length * 2 <= samples.length) return mostCommonRefusal(samples);
  const score = median(scored.map((sample) => sample.score ?? 0));
  const distance = (sample: CriterionScore) => Math.abs((sample.score ?? 0) - score);
  const nearest = scored.reduce((best, sample) => (distance(sample) < distance(best) ? sample : best));
  return { ...nearest, score, raw_score: median(scored.map((sample) => sample.raw_score ?? 0)) };
}

function mostCommonRefusal(samples: CriterionScore[]): CriterionScore {
  const silent = samples.filter((sample) => sample.score === null);
  const unsupported = silent.filter((sample) => sample.status === "unsupported");
  const chosen =
    unsupported.length * 2 > silent.length ? unsupported[0] : silent.find((s) => s.status !== "unsupported");
  return (chosen ?? silent[0]) as CriterionScore;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Of the mean of at least three overalls, in points (thousandths); null below. */
function standardError(values: number[]): number | null {
  if (values.length < 3) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return Math.round(Math.sqrt(variance / values.length) * 1_000) / 1_000;
}
