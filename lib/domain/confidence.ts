import type { Confidence, CriterionScore } from "./parsed-score";
import type { Flag } from "./scoring-job";

/** Flags after which a person should look before anybody relies on the number. */
const REVIEW_FLAGS: readonly Flag[] = [
  "suspicious_text",
  "score_depends_on_suspicious_text",
  "rationale_unsupported",
  "unstable_near_cutoff",
];

/** How far a score can be relied on. Without a measured stability (points, null) it is at most medium. */
export function confidenceOf(
  criteria: CriterionScore[],
  coverage: number,
  stability: number | null,
  flags: ReadonlySet<Flag>,
): Confidence {
  const support = supportOf(criteria);
  const review = REVIEW_FLAGS.some((flag) => flags.has(flag));
  return { label: labelOf(coverage, support, stability, review), coverage, support, stability };
}

function labelOf(coverage: number, support: number, stability: number | null, review: boolean): Confidence["label"] {
  if (coverage < 0.6 || support < 0.5 || review) return "low";
  return coverage >= 0.8 && support >= 0.9 && stability !== null && stability <= 0.5 ? "high" : "medium";
}

/** Weighted share of the given quotes that were found, over the scored criteria; 0–1 in thousandths. */
function supportOf(criteria: CriterionScore[]): number {
  let weights = 0;
  let found = 0;
  for (const { score, weight, evidence } of criteria) {
    if (score === null) continue;
    const kept = evidence.filter((quote) => quote.match !== "rejected").length;
    weights += weight;
    found += weight * (evidence.length === 0 ? 0 : kept / evidence.length);
  }
  return weights === 0 ? 0 : Math.round((found * 1_000) / weights) / 1_000;
}
