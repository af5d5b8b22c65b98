import { formatScore } from "@/components/ui/score";
import type { explainDifference } from "@/lib/domain/compare-scores";

type Told = NonNullable<ReturnType<typeof explainDifference>>;

const SHOWN_PARTS = 3;
/** What rounds to nothing is no reason. */
const LEAST_POINTS = 0.05;

/**
 * Why one candidate stands above another, in sentences that the arithmetic gives: "Ada is 1.2 points above Ben. For Ada speaks
 * Technical skills (9 against 6, +1.5)…".
 */
export function whyWords({ difference, parts }: Told, upper: string, lower: string): string[] {
  const telling = parts.filter(({ points }) => Math.abs(points) >= LEAST_POINTS);
  const reasons = (sign: 1 | -1) => {
    const all = telling.filter(({ points }) => points * sign > 0);
    const shown = all.slice(0, SHOWN_PARTS).map(({ label, scores: [a, b], points }) => {
      const [own, other] = sign > 0 ? [a, b] : [b, a];
      return `${label} (${numberOf(own)} against ${numberOf(other)}, +${formatScore(Math.abs(points))})`;
    });
    // Whoever adds up what is told comes to the difference.
    const rest = all.slice(SHOWN_PARTS).reduce((sum, { points }) => sum + Math.abs(points), 0);
    return rest === 0 ? shown : [...shown, `${all.length - SHOWN_PARTS} more (+${formatScore(rest)})`];
  };
  const [forUpper, forLower] = [reasons(1), reasons(-1)];
  const lead =
    Math.abs(difference) < LEAST_POINTS
      ? `${upper} and ${lower} are level.`
      : `${upper} is ${pointsWords(difference)} above ${lower}.`;
  return [
    lead,
    ...(forUpper.length > 0 ? [`For ${upper}: ${listed(forUpper)}.`] : []),
    ...(forLower.length > 0 ? [`For ${lower}: ${listed(forLower)}.`] : []),
  ];
}

const pointsWords = (points: number) => `${formatScore(points)} ${formatScore(points) === "1.0" ? "point" : "points"}`;

const numberOf = (score: number | null) => (score === null ? "not known" : String(score));

const listed = (parts: string[]) => new Intl.ListFormat("en", { type: "conjunction" }).format(parts);
