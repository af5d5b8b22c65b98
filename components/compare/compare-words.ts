import { formatScore } from "@/components/ui/score";
import type { ComparedCriterion } from "@/lib/domain/compared-score";

/** Why a criterion has no number, or the number. */
export function scoreWords({ score, status, correction }: Pick<ComparedCriterion, "score" | "status" | "correction">) {
  if (score !== null) return String(score);
  if (correction) return "Can't be judged";
  return status === "unsupported" ? "Unsupported" : "Insufficient data";
}

/** "2 numbers are a person's; the model's own overall: 6.0"; null: all are the model's. */
export function correctionWords(corrections: number, modelOverall: number | null): string | null {
  if (corrections === 0) return null;
  const whose = corrections === 1 ? "1 number is a person's" : `${corrections} numbers are a person's`;
  return `${whose}; the model's own overall: ${modelOverall === null ? "none" : formatScore(modelOverall)}`;
}
