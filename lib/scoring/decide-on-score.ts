import { addDecision } from "@/db/queries/score-reviews";
import { AppError } from "@/lib/domain/errors";
import { type DecisionEntry, type DecisionReason, inForce } from "@/lib/domain/review";
import type { ScoreReview } from "./get-score-review";
import { addToReview, type ReviewInput } from "./review-score";

interface DecideInput extends Omit<ReviewInput, "takesBack"> {
  outcome: DecisionEntry;
  reason: DecisionReason | null;
  note: string | null;
}

/**
 * Notes what a person decides by a score, or that they take it back. Earlier decisions stay to be read; the latest counts.
 * Throws as `addToReview` does; CONFLICT where there is nothing to take back.
 */
export function decideOnScore({ outcome, reason, note, ...input }: DecideInput): Promise<ScoreReview> {
  const takesBack = outcome === "withdrawn";
  return addToReview({ ...input, takesBack }, "decisions", async (tx, entry, { decisions }) => {
    if (takesBack && !inForce(decisions, (one) => one.outcome === "withdrawn")) {
      throw new AppError("CONFLICT", "There is no decision to withdraw.");
    }
    await addDecision(tx, { ...entry, outcome, reason, note });
  });
}
