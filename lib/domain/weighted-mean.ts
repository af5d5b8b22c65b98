import { MAX_SCORE } from "./bands";
import type { CriterionScore, ParsedScore } from "./parsed-score";

/** The share of the weights that must be known before there is an overall, in thousandths. */
const LEAST_COVERAGE = 600;
const THOUSAND = 1_000;

interface Weighed {
  overall: number | null;
  reason: ParsedScore["overall_reason"];
  coverage: number;
  bounds: ParsedScore["bounds"];
}

/**
 * Coverage, overall and bounds of a list of criteria. Sums and quotients are integers in thousandths, rounded half up,
 * so that equal inputs give equal figures everywhere.
 */
export function weigh(criteria: Pick<CriterionScore, "weight" | "score" | "must_have">[]): Weighed {
  let all = 0;
  let known = 0;
  let points = 0;
  for (const { weight, score } of criteria) {
    all += weight;
    if (score === null) continue;
    known += weight;
    points += weight * Math.round(score * THOUSAND);
  }
  const coverage = all === 0 ? 0 : divide(known * THOUSAND, all);
  const reason = reasonAgainst(criteria, known, all);
  return {
    overall: reason === null ? divide(points, known) / THOUSAND : null,
    reason,
    coverage: coverage / THOUSAND,
    bounds: known === 0 ? null : boundsOf(points, all, (all - known) * MAX_SCORE * THOUSAND),
  };
}

function reasonAgainst(criteria: Pick<CriterionScore, "score" | "must_have">[], known: number, all: number) {
  if (known === 0 || known * THOUSAND < LEAST_COVERAGE * all) return "insufficient_coverage";
  return criteria.some((one) => one.must_have && one.score === null) ? "must_have_unknown" : null;
}

/** The overall if every unknown criterion turned out a 0, and if each turned out a 10. */
function boundsOf(points: number, all: number, missing: number) {
  return { low: divide(points, all) / THOUSAND, high: divide(points + missing, all) / THOUSAND };
}

function divide(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor));
}
