import { leastDistinct } from "./least-distinct";
import { type DecisionOutcome, type Weighing, weighed } from "./review";
import type { Criterion } from "./rubric";

export type ShortlistCriterion = Pick<Criterion, "id" | "label" | "weight" | "must_have">;

/** What ranking needs to know of a candidate. */
export interface Rankable {
  name: string;
  /** By criterion, 0 to 10; a criterion that is unknown, or of another version, has none. */
  scores: Readonly<Record<string, number | null>>;
  /** Standard error of the overall in points, as it was measured for the model that scored; null: it was not. */
  sem: number | null;
}

/** A candidate with the latest score by a rubric; people's numbers stand in the place of the model's. */
export interface ShortlistCandidate extends Rankable {
  profileId: string;
  jobId: string;
  /** Of the rubric, that scored. */
  version: number;
  /** The overall that the model's numbers came to. */
  modelOverall: number | null;
  /** How many numbers are a person's. */
  corrections: number;
  /** Lowest and highest overall of several samples. */
  range: { low: number; high: number } | null;
  decision: DecisionOutcome | null;
}

export interface Standing<C extends Rankable> {
  candidate: C;
  weighing: Weighing;
  /** From 1. Those that can't be told apart share one. */
  rank: number;
  isTied: boolean;
}

export interface Shortlist<C extends Rankable> {
  ranked: Standing<C>[];
  /** Without an overall: never low, never between the others. */
  apart: Pick<Standing<C>, "candidate" | "weighing">[];
  /** The distance in points from which two overalls are no tie; null: the spread is unmeasured, or of other weights. */
  tieBelow: number | null;
}

/** "overall", or the id of a criterion. */
export type RankedBy = string;
export const BY_OVERALL = "overall";

/**
 * Weighs every candidate by these criteria, by the arithmetic of every score, and ranks them. Ties are told once the spread
 * of everybody's model is measured, at the rubric's own weights (`own`) alone: it is not known for others.
 */
export function shortlist<C extends Rankable>(
  candidates: readonly C[],
  criteria: readonly ShortlistCriterion[],
  { by, own }: { by: RankedBy; own: boolean },
): Shortlist<C> {
  const all = candidates.map((candidate) => ({ candidate, weighing: weighingOf(candidate, criteria) }));
  const figureOf = ({ candidate, weighing }: (typeof all)[number]) =>
    by === BY_OVERALL ? weighing.overall : scoreBy(candidate, by);
  const sorted = all
    .map((one) => ({ ...one, value: figureOf(one) }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || NAMES.compare(a.candidate.name, b.candidate.name));
  const ranked = sorted.filter(({ weighing }) => weighing.overall !== null);
  const tieBelow = by === BY_OVERALL && own ? distanceOf(ranked.map(({ candidate }) => candidate.sem)) : null;
  const ranks = ranksOf(
    ranked.map(({ value }) => value),
    tieBelow,
  );
  return {
    ranked: ranked.map(({ candidate, weighing }, at) => {
      const rank = ranks[at] ?? 0;
      // Sorted: whoever shares a rank stands beside.
      return { candidate, weighing, rank, isTied: ranks[at - 1] === rank || ranks[at + 1] === rank };
    }),
    apart: sorted
      .filter(({ weighing }) => weighing.overall === null)
      .map(({ candidate, weighing }) => ({ candidate, weighing })),
    tieBelow,
  };
}

/** Of one language: server and browser must sort alike. */
const NAMES = new Intl.Collator("en");

/** What is known of a criterion; a criterion may be called "constructor". */
export function scoreBy({ scores }: Rankable, id: string): number | null {
  return Object.hasOwn(scores, id) ? (scores[id] ?? null) : null;
}

/** What a candidate comes to by these weights. */
function weighingOf(candidate: Rankable, criteria: readonly ShortlistCriterion[]): Weighing {
  return weighed(criteria.map((one) => ({ ...one, score: scoreBy(candidate, one.id) })));
}

/** Of the least steady of the models that scored. */
function distanceOf(sems: (number | null)[]): number | null {
  const known = sems.filter((sem) => sem !== null);
  return known.length === 0 || known.length < sems.length ? null : leastDistinct(Math.max(...known));
}

/**
 * Ranks of values from the highest down; null is below all. Without a distance only equal values share a rank; with one, a
 * tier begins at the first value that lies so far beyond the tier's leader.
 */
export function ranksOf(values: readonly (number | null)[], tieBelow: number | null): number[] {
  const ranks: number[] = [];
  let leader = 0;
  for (const [at, value] of values.entries()) {
    if (!isTied(values[leader] ?? null, value, tieBelow)) leader = at;
    ranks.push(leader + 1);
  }
  return ranks;
}

function isTied(leader: number | null, value: number | null, tieBelow: number | null): boolean {
  if (leader === null || value === null) return leader === value;
  // In whole thousandths, as the values are.
  const apart = Math.round((leader - value) * 1_000);
  return apart === 0 || (tieBelow !== null && apart < Math.round(tieBelow * 1_000));
}

/** What a candidate's overall lacks: criteria that weigh something, or that must be there, and have no number. */
export function missingOf<C extends ShortlistCriterion>(candidate: Rankable, criteria: readonly C[]): C[] {
  return criteria.filter(
    ({ id, weight, must_have: mustHave }) => scoreBy(candidate, id) === null && (weight > 0 || mustHave),
  );
}
