import { BANDS, type Band, bandOf, MAX_SCORE } from "./bands";
import type { CriterionScore, ParsedScore } from "./parsed-score";
import { weigh } from "./weighted-mean";

/** What one criterion alone could do to the overall, everything else staying as it is. */
export interface ScoreChange {
  criterion_id: string;
  /**
   * `next_band`: the number reaches the next anchored band. `missing_evidence`: the model's own number, lowered for want
   * of quotes, counts. `unknown`: the criterion becomes known, with whatever number.
   */
  kind: "next_band" | "missing_evidence" | "unknown";
  /** The criterion's number then; null where it could be any. */
  score_to: number | null;
  band_to: Band | null;
  /** The overall then, at the least and at the most; null where there would still be none. */
  overall_to: { low: number; high: number } | null;
  coverage_to: number;
}

/** The lowest number of each band. */
const FLOORS: Record<Band, number> = { "0-2": 0, "3-4": 3, "5-6": 5, "7-8": 7, "9-10": 9 };

/**
 * What would change a score, by arithmetic alone: at most one change a criterion, that with the most weight × distance
 * first. A criterion in the highest band has none.
 */
export function scoreChanges({ criteria }: Pick<ParsedScore, "criteria">): ScoreChange[] {
  return criteria
    .flatMap((criterion) => changeOf(criterion) ?? [])
    .sort((a, b) => b.reach - a.reach)
    .map(({ criterion, kind, score_to }) => {
      const least = weigh(replaced(criteria, criterion, score_to ?? 0));
      const most = weigh(replaced(criteria, criterion, score_to ?? MAX_SCORE));
      return {
        criterion_id: criterion.id,
        kind,
        score_to,
        band_to: score_to === null ? null : bandOf(score_to),
        overall_to: least.overall === null || most.overall === null ? null : { low: least.overall, high: most.overall },
        coverage_to: most.coverage,
      };
    });
}

interface Change extends Pick<ScoreChange, "kind" | "score_to"> {
  criterion: CriterionScore;
  /** Weight × distance. */
  reach: number;
}

function changeOf(criterion: CriterionScore): Change | null {
  const { score, raw_score: raw, weight } = criterion;
  if (score === null) return { criterion, kind: "unknown", score_to: null, reach: weight * MAX_SCORE };
  if (raw !== null && raw > score) return reaching("missing_evidence", criterion, raw - score, raw);
  const next = BANDS[BANDS.indexOf(bandOf(score)) + 1];
  return next === undefined ? null : reaching("next_band", criterion, FLOORS[next] - score, FLOORS[next]);
}

function reaching(kind: ScoreChange["kind"], criterion: CriterionScore, distance: number, to: number): Change {
  return { criterion, kind, score_to: to, reach: criterion.weight * distance };
}

function replaced(criteria: readonly CriterionScore[], changed: CriterionScore, score: number): CriterionScore[] {
  return criteria.map((one) => (one === changed ? { ...one, score } : one));
}
