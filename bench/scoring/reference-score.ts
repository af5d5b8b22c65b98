import type { CriterionScore, ParsedScore } from "@/lib/domain/parsed-score";

/** An exact share: no rounding before the end. */
class Fraction {
  constructor(
    readonly top: bigint,
    readonly bottom: bigint = 1n,
  ) {}
  plus(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }
  times(other: Fraction): Fraction {
    return new Fraction(this.top * other.top, this.bottom * other.bottom);
  }
  over(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom, this.bottom * other.top);
  }
  /** -1, 0 or 1. */
  against(other: Fraction): number {
    const difference = this.top * other.bottom - other.top * this.bottom;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  /** To the nearest thousandth, a half upwards. */
  rounded(): number {
    return Number((this.top * 2_000n + this.bottom) / (this.bottom * 2n)) / 1_000;
  }
}

const whole = (value: number) => new Fraction(BigInt(value));
const thousandths = (value: number) => new Fraction(BigInt(Math.round(value * 1_000)), 1_000n);
const NOTHING = whole(0);
const sum = (parts: Fraction[]) => parts.reduce((total, part) => total.plus(part), NOTHING);

type Figures = Pick<ParsedScore, "overall_reason" | "coverage" | "bounds" | "confidence"> & { overall: number | null };

const REVIEW = ["suspicious_text", "score_depends_on_suspicious_text", "rationale_unsupported", "unstable_near_cutoff"];

/** The arithmetic of a score as its method is written down, in exact fractions and independent of the product's. */
export function referenceScore(criteria: CriterionScore[], stability: number | null, flags: string[]): Figures {
  const scored = criteria.filter((one) => one.score !== null);
  const weights = (of: CriterionScore[]) => sum(of.map((one) => whole(one.weight)));
  const all = weights(criteria);
  const known = weights(scored);
  const missing = weights(criteria.filter((one) => one.score === null));
  const points = sum(scored.map((one) => whole(one.weight).times(thousandths(one.score ?? 0))));
  const coverage = known.over(all);
  const covered = coverage.against(new Fraction(6n, 10n)) >= 0 && scored.length > 0;
  const mustHavesKnown = criteria.every((one) => !one.must_have || one.score !== null);
  return {
    overall: covered && mustHavesKnown ? points.over(known).rounded() : null,
    overall_reason: !covered ? "insufficient_coverage" : mustHavesKnown ? null : "must_have_unknown",
    coverage: coverage.rounded(),
    bounds:
      scored.length === 0
        ? null
        : {
            low: points.over(all).rounded(),
            high: points
              .plus(missing.times(whole(10)))
              .over(all)
              .rounded(),
          },
    confidence: referenceConfidence(scored, { coverage, known }, stability, flags),
  };
}

function referenceConfidence(
  scored: CriterionScore[],
  { coverage, known }: { coverage: Fraction; known: Fraction },
  stability: number | null,
  flags: string[],
): ParsedScore["confidence"] {
  const shares = scored.map(({ weight, evidence }) => {
    const found = evidence.filter(({ match }) => match !== "rejected").length;
    return evidence.length === 0 ? NOTHING : whole(weight).times(new Fraction(BigInt(found), BigInt(evidence.length)));
  });
  const support = scored.length === 0 ? NOTHING : sum(shares).over(known);
  const review = flags.some((flag) => REVIEW.includes(flag));
  const low = coverage.against(new Fraction(6n, 10n)) < 0 || support.against(new Fraction(1n, 2n)) < 0 || review;
  const high =
    coverage.against(new Fraction(8n, 10n)) >= 0 &&
    support.against(new Fraction(9n, 10n)) >= 0 &&
    stability !== null &&
    thousandths(stability).against(new Fraction(1n, 2n)) <= 0;
  return {
    label: low ? "low" : high ? "high" : "medium",
    coverage: coverage.rounded(),
    support: support.rounded(),
    stability,
  };
}
