import { addOverride } from "@/db/queries/score-reviews";
import { AppError } from "@/lib/domain/errors";
import { type OverrideEntry, overridesInForce } from "@/lib/domain/review";
import type { ScoreReview } from "./get-score-review";
import { addToReview, type ReviewInput } from "./review-score";

interface OverrideInput extends Omit<ReviewInput, "takesBack"> {
  criterionId: string;
  entry: OverrideEntry;
  /** Points, with `entry: "score"` alone. */
  score: number | null;
  reason: string | null;
}

/**
 * Notes the number that a person gives a criterion in the place of the model's, or that the model's counts again. The score
 * itself is never changed. Throws as `addToReview` does; INVALID_REQUEST for a criterion that the score has not, CONFLICT
 * where there is nothing to take back.
 */
export function overrideCriterion({
  criterionId,
  entry,
  score,
  reason,
  ...input
}: OverrideInput): Promise<ScoreReview> {
  const takesBack = entry === "withdrawn";
  return addToReview({ ...input, takesBack }, "overrides", async (tx, signed, review) => {
    if (!review.score.criteria.some(({ id }) => id === criterionId)) throw noCriterion();
    if (takesBack && !overridesInForce(review.overrides).has(criterionId)) {
      throw new AppError("CONFLICT", "There is no correction of this criterion to withdraw.");
    }
    await addOverride(tx, { ...signed, criterionId, entry, score, reason });
  });
}

function noCriterion(): AppError {
  const message = "is no criterion of this score";
  const fault = { path: "criterion_id", code: "not_found", message };
  return new AppError("INVALID_REQUEST", `The criterion ${message}.`, { faults: [fault] });
}
