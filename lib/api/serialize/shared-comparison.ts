import type { ComparedScore } from "@/lib/domain/compared-score";
import type { SharedCandidate } from "../contracts/shared-comparison";

interface Told {
  place: number;
  name: string;
  score: ComparedScore;
}

/** A candidate as somebody outside may see them: no ids, no decision, and of a correction only that it is one. */
export function toSharedCandidate({ place, name, score }: Told): SharedCandidate {
  return {
    ...{ place, name },
    overall: score.overall?.score ?? null,
    model_overall: score.modelOverall,
    corrections: score.corrections,
    criteria: score.criteria.map(({ id, label, weight, score: counts, modelScore, status, correction, quotes }) => ({
      ...{ id, label, weight, score: counts, model_score: modelScore, status, corrected: correction !== null },
      quotes,
    })),
  };
}
