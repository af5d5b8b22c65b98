import type { ParsedScore } from "@/lib/domain/parsed-score";
import {
  type DecisionEntry,
  type DecisionReason,
  inForce,
  type OverrideEntry,
  overridesInForce,
  weighed,
  withOverrides,
} from "@/lib/domain/review";
import type { ReviewResource } from "../contracts/reviews";

interface Signed {
  number: number;
  byUser: string | null;
  byName: string;
  createdAt: Date;
}

interface Decision extends Signed {
  outcome: DecisionEntry;
  reason: DecisionReason | null;
  note: string | null;
}

interface Override extends Signed {
  criterionId: string;
  entry: OverrideEntry;
  score: number | null;
  reason: string | null;
}

interface Review {
  job: { id: string; profileId: string; sandbox: boolean };
  score: ParsedScore | null;
  decisions: Decision[];
  overrides: Override[];
}

export function toReviewResource({ job, score, decisions, overrides }: Review): ReviewResource {
  const decision = inForce(decisions, ({ outcome }) => outcome === "withdrawn");
  const counting = overridesInForce(overrides);
  const isCorrected = score !== null && counting.size > 0;
  return {
    job_id: job.id,
    profile_id: job.profileId,
    sandbox: job.sandbox,
    decision: decision && decision.outcome !== "withdrawn" ? decision.outcome : null,
    decisions: decisions.map((one) => ({
      ...signed(one, one === decision),
      outcome: one.outcome,
      reason: one.reason,
      note: one.note,
    })),
    overrides: overrides.map((one) => ({
      ...signed(one, counting.get(one.criterionId) === one),
      criterion_id: one.criterionId,
      entry: one.entry,
      score: one.score,
      reason: one.reason,
    })),
    model: score && modelFigures(score),
    corrected: isCorrected ? weighed(withOverrides(score.criteria, overrides)) : null,
  };
}

function modelFigures({ overall, overall_reason, coverage, bounds }: ParsedScore) {
  return { overall: overall?.score ?? null, overall_reason, coverage, bounds };
}

const signed = ({ number, byUser, byName, createdAt }: Signed, counts: boolean) => ({
  number,
  in_force: counts,
  by: { user_id: byUser, name: byName },
  created_at: createdAt.toISOString(),
});
