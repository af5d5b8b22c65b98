import type { RankedBy, ShortlistCandidate, ShortlistCriterion, Standing } from "@/lib/domain/shortlist";

/** How a shortlist is looked at. */
export interface Shown {
  criteria: readonly ShortlistCriterion[];
  by: RankedBy;
  /** The weights are the rubric's own. */
  own: boolean;
  cutoff: number | null;
  /** Number of the rubric version by whose criteria all are ranked. */
  version: number;
}

/**
 * How far a candidate's overall varies: over its samples, or by the measured standard error. null: unmeasured, or not known
 * for these weights or numbers.
 */
export function spreadOf(
  { candidate, weighing }: Pick<Standing<ShortlistCandidate>, "candidate" | "weighing">,
  own: boolean,
): { low: number; high: number } | null {
  const { range, sem, corrections } = candidate;
  if (!own || weighing.overall === null) return null;
  if (range && corrections === 0) return range;
  return sem === null ? null : { low: weighing.overall - sem, high: weighing.overall + sem };
}
