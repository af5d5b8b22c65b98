import { leastDistinct } from "./least-distinct";
import type { ParsedScore } from "./parsed-score";

/** While the spread is unmeasured, in points. */
const LEAST_DIFFERENCE = 1;

/**
 * Whether a suspicious span moved the score: the overalls differ by a point (by 2.77 standard errors once measured), or
 * the span makes or takes away the overall. Without any overall the bounds are compared.
 */
export function scoreDependsOnSpan(withSpan: ParsedScore, withoutSpan: ParsedScore, sem: number | null): boolean {
  const limit = sem === null ? LEAST_DIFFERENCE : leastDistinct(sem);
  const [overall, other] = [withSpan.overall, withoutSpan.overall];
  if (overall && other) return differs(overall.score, other.score, limit);
  if (overall || other) return true;
  const [a, b] = [withSpan.bounds, withoutSpan.bounds];
  if (a && b) return differs(a.low, b.low, limit) || differs(a.high, b.high, limit);
  return a !== b;
}

/** In thousandths: 8.1 - 7.1 is less than 1 in floating point. */
function differs(a: number, b: number, limit: number): boolean {
  return Math.abs(Math.round(a * 1_000) - Math.round(b * 1_000)) >= Math.round(limit * 1_000);
}
