import type { CriterionScore, Evidence, ParsedScore } from "./parsed-score";
import { type DecisionOutcome, type OverrideEntry, overridesInForce, weighed, withOverrides } from "./review";

/** One criterion of a candidate who is compared: the number that counts, and the model's own. */
export interface ComparedCriterion {
  id: string;
  label: string;
  weight: number;
  /** 0 to 10; null: unknown. */
  score: number | null;
  modelScore: number | null;
  status: CriterionScore["status"];
  /** The person whose number counts in the place of the model's, and when they gave it; null: the model's counts. */
  correction: { by: string; at: string } | null;
  /** What was found in the text that was scored. */
  quotes: string[];
}

/** A score as it is compared: people's numbers stand in the place of the model's. */
export interface ComparedScore {
  overall: { score: number } | null;
  /** What the model's own numbers come to. */
  modelOverall: number | null;
  /** How many numbers are a person's. */
  corrections: number;
  criteria: ComparedCriterion[];
}

/** What a person decided by a score, and still holds. */
export interface ComparedDecision {
  outcome: DecisionOutcome;
  by: string;
  at: string;
}

/** `hidden`: a letter stands in the place of each name, and quotes are redacted. */
export const SHOWN_NAMES = ["hidden", "shown"] as const;
export type ShownNames = (typeof SHOWN_NAMES)[number];

/** A candidate as a comparison tells of them. */
export interface ComparedCandidate {
  /** Its place in the comparison, from 1. */
  place: number;
  profileId: string;
  jobId: string;
  name: string;
  score: ComparedScore;
  /** null: nobody has decided by this score, or they took it back. */
  decision: ComparedDecision | null;
}

interface Override {
  number: number;
  criterionId: string;
  entry: OverrideEntry;
  score: number | null;
  byName: string;
  createdAt: Date;
}

/** A score with what people said of its numbers. `quoteOf` says how a quote may be read: as it stands, or redacted. */
export function comparedScore(
  score: ParsedScore,
  overrides: readonly Override[],
  quoteOf: (evidence: Evidence) => string,
): ComparedScore {
  const counting = overridesInForce(overrides);
  const criteria = withOverrides(score.criteria, overrides);
  const modelOverall = score.overall?.score ?? null;
  const overall = counting.size > 0 ? weighed(criteria).overall : modelOverall;
  return {
    overall: overall === null ? null : { score: overall },
    modelOverall,
    corrections: criteria.filter(({ id }) => counting.has(id)).length,
    criteria: criteria.map(({ id, label, weight, status, score: counts, evidence }, at) => {
      const override = counting.get(id);
      return {
        ...{ id, label, weight, status, score: counts, modelScore: score.criteria[at]?.score ?? null },
        correction: override ? { by: override.byName, at: override.createdAt.toISOString() } : null,
        quotes: [...new Set(evidence.filter(({ match }) => match !== "rejected").map(quoteOf))],
      };
    }),
  };
}

/** "Candidate A": what stands in the place of a name that a client shall not see. @param at from 0 */
export const anonymousName = (at: number): string => `Candidate ${String.fromCharCode(65 + at)}`;
