/** What was seen of one variant of a reference profile, a score an entry. */
export interface Observed {
  name: string;
  /** Points; null for a job without an overall, or one that did not complete. */
  overalls: (number | null)[];
  /** Quotes that were found in the text, and those that were given. */
  found: number;
  given: number;
  coverage: number | null;
}

export interface Finding {
  pass: boolean;
  sentence: string;
}

/** The least share of quotes that must be found, as for high confidence. */
const LEAST_SUPPORT = 0.9;
const LEAST_COVERAGE = 0.6;
/** The largest standard error of a score that may be relied on, points. */
const MOST_ERROR = 0.5;
/** 95% of chance differences lie within so many standard errors. */
const CHANCE = 1.96;

/** What a reference profile's scores must hold to; `others` are the same profile with something taken away. */
export function judge(reference: Observed, others: Observed[]): Finding[] {
  const { overalls, coverage, found, given } = reference;
  const scores = overalls.filter((score) => score !== null);
  const { error } = momentsOf(scores);
  return [
    {
      pass: scores.length === overalls.length && scores.length > 0,
      sentence: `${scores.length} of ${overalls.length} scores have an overall`,
    },
    { pass: (coverage ?? 0) >= LEAST_COVERAGE, sentence: `coverage ${percent(coverage ?? 0)}` },
    { pass: given > 0 && found / given >= LEAST_SUPPORT, sentence: `${found} of ${given} quotes found in the text` },
    { pass: error <= MOST_ERROR, sentence: `standard error ${error.toFixed(3)} points` },
    ...others.map((other) => dominance(reference, other)),
  ];
}

/** Less of the same is never scored higher, but for chance. */
function dominance(reference: Observed, other: Observed): Finding {
  const more = momentsOf(reference.overalls.filter((score) => score !== null));
  const less = momentsOf(other.overalls.filter((score) => score !== null));
  if (more.count === 0 || less.count === 0) return { pass: false, sentence: `${other.name}: nothing to compare` };
  const difference = Math.round((less.mean - more.mean) * 1_000) / 1_000;
  const chance = CHANCE * Math.sqrt(more.error ** 2 / more.count + less.error ** 2 / less.count);
  const sign = difference > 0 ? "+" : "";
  return { pass: difference <= chance, sentence: `${other.name}: ${sign}${difference.toFixed(3)} points` };
}

/** Mean and standard deviation; of one score the deviation counts as nothing. */
function momentsOf(scores: number[]): { count: number; mean: number; error: number } {
  const count = scores.length;
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, count);
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return { count, mean, error: count < 2 ? 0 : Math.sqrt(squares / (count - 1)) };
}

const percent = (share: number) => `${Math.round(share * 100)}%`;
