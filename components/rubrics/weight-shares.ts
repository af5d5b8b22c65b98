import type { Criterion } from "@/lib/domain/rubric";

/** Each criterion's share of the whole weight, 0–1, in the same order. */
export function weightShares(criteria: readonly Pick<Criterion, "weight">[]): number[] {
  const total = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  return criteria.map((criterion) => (total === 0 ? 0 : criterion.weight / total));
}
