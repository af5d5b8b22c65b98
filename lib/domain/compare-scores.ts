import type { CriterionScore } from "./parsed-score";

type Criterion = Pick<CriterionScore, "id" | "label" | "weight" | "score">;
type Scored = { overall: { score: number } | null; criteria: readonly Criterion[] };

/** One criterion of several candidates, in their order; null: unknown of that one, or not a criterion of theirs. */
export interface CriterionRow {
  id: string;
  label: string;
  weight: number;
  scores: (number | null)[];
  /** How far the known scores lie apart, by the criterion's weight: points of the overall. */
  spread: number;
}

/** The criteria of several scores by one rubric, those first that set the candidates apart most. */
export function compareCriteria(scores: readonly Scored[]): CriterionRow[] {
  const criteria = new Map(scores.flatMap((score) => score.criteria.map((one) => [one.id, one] as const)));
  const all = [...criteria.values()].reduce((sum, { weight }) => sum + weight, 0);
  const rows = [...criteria.values()].map(({ id, label, weight }) => {
    const own = scores.map((score) => score.criteria.find((one) => one.id === id)?.score ?? null);
    const known = own.filter((score) => score !== null);
    const width = known.length > 1 ? Math.max(...known) - Math.min(...known) : 0;
    return { id, label, weight, scores: own, spread: all === 0 ? 0 : (width * weight) / all };
  });
  return rows.sort((a, b) => b.spread - a.spread || b.weight - a.weight || a.label.localeCompare(b.label));
}

/** What one criterion adds to the difference of two overalls, in points; below 0 it speaks for the second. */
export interface DifferencePart {
  id: string;
  label: string;
  points: number;
  scores: [number | null, number | null];
}

/**
 * Why the first overall is above, or below, the second: each criterion's part of the difference, which sum up to it. An
 * overall is a mean of what is known, so that a criterion known of one alone has a part as well. null: one has no overall.
 */
export function explainDifference(
  first: Scored,
  second: Scored,
): { difference: number; parts: DifferencePart[] } | null {
  if (!first.overall || !second.overall) return null;
  const [ofFirst, ofSecond] = [contributions(first), contributions(second)];
  const parts = compareCriteria([first, second]).map(({ id, label, scores: [a = null, b = null] }) => ({
    id,
    label,
    points: (ofFirst.get(id) ?? 0) - (ofSecond.get(id) ?? 0),
    scores: [a, b] as [number | null, number | null],
  }));
  const told = parts.filter(({ points }) => points !== 0);
  return {
    difference: told.reduce((sum, { points }) => sum + points, 0),
    parts: told.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  };
}

/** What each known criterion brings to the overall; together they are the overall. */
function contributions({ criteria }: Scored): Map<string, number> {
  const known = criteria.flatMap(({ id, weight, score }) =>
    score === null ? [] : [{ id, points: weight * score, weight }],
  );
  const all = known.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(known.map(({ id, points }) => [id, points / all]));
}
