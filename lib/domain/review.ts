import type { CriterionScore, ParsedScore } from "./parsed-score";
import { weigh } from "./weighted-mean";

/** What a person may say of a candidate by a score. Nothing else in Assay says it. */
export const DECISION_OUTCOMES = ["advance", "hold", "decline"] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];
/** `withdrawn`: what was said before counts no more, and nothing stands in its place. */
export const DECISION_ENTRIES = [...DECISION_OUTCOMES, "withdrawn"] as const;
export type DecisionEntry = (typeof DECISION_ENTRIES)[number];

export const DECISION_REASONS = [
  "meets_requirements",
  "stands_out",
  "worth_a_conversation",
  "needs_information",
  "awaits_comparison",
  "requirements_not_met",
  "others_fit_better",
  "not_available",
  "role_filled",
  "other",
] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];

/** Which reasons go with which outcome; `other` with each, and it needs a note. */
export const REASONS_OF = {
  advance: ["meets_requirements", "stands_out", "worth_a_conversation", "other"],
  hold: ["needs_information", "awaits_comparison", "not_available", "other"],
  decline: ["requirements_not_met", "others_fit_better", "not_available", "role_filled", "other"],
} as const satisfies Record<DecisionOutcome, readonly DecisionReason[]>;

/** What a person may do to the number of a criterion; `unknown`: it can't be judged after all. */
export const OVERRIDE_ENTRIES = ["unknown", "score", "withdrawn"] as const;
export type OverrideEntry = (typeof OVERRIDE_ENTRIES)[number];

/** Where a profile's latest score stands with people; each profile is in one of them. `insufficient`: undecided, no overall. */
export const REVIEW_STATES = ["not_scored", "insufficient", "needs_person", "decided"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

interface Entry {
  number: number;
}

/** The entry of a history that counts: the latest, unless it takes back what was said before. */
export function inForce<T extends Entry>(entries: readonly T[], isWithdrawal: (entry: T) => boolean): T | null {
  const latest = entries.reduce<T | null>((last, one) => (last && last.number > one.number ? last : one), null);
  return latest === null || isWithdrawal(latest) ? null : latest;
}

interface Override extends Entry {
  criterionId: string;
  entry: OverrideEntry;
  score: number | null;
}

/** The override that counts for each criterion that has one. */
export function overridesInForce<T extends Override>(overrides: readonly T[]): Map<string, T> {
  const ids = new Set(overrides.map(({ criterionId }) => criterionId));
  const latest = [...ids].flatMap((id) => {
    const own = overrides.filter(({ criterionId }) => criterionId === id);
    return inForce(own, ({ entry }) => entry === "withdrawn") ?? [];
  });
  return new Map(latest.map((one) => [one.criterionId, one]));
}

type Weighable = Pick<CriterionScore, "id" | "weight" | "score" | "must_have">;
export type Weighing = Pick<ParsedScore, "overall_reason" | "coverage" | "bounds"> & { overall: number | null };

/** The criteria with a person's numbers in the place of the model's. */
export function withOverrides<C extends Weighable>(criteria: readonly C[], overrides: readonly Override[]): C[] {
  const counting = overridesInForce(overrides);
  return criteria.map((one) => {
    const override = counting.get(one.id);
    return override ? { ...one, score: override.score } : one;
  });
}

/** What criteria come to, by the arithmetic of every score. */
export function weighed(criteria: Weighable[]): Weighing {
  const { reason, ...figures } = weigh(criteria);
  return { ...figures, overall_reason: reason };
}
