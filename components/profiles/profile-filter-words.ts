import type { DecisionOutcome } from "@/lib/domain/review";
import type { ProfileListState } from "./profile-list-state";

type Chosen<Name extends keyof ProfileListState> = NonNullable<ProfileListState[Name]>;

export const SCORED_WORDS: Record<Chosen<"scored">, string> = { true: "Scored", false: "Not scored yet" };

export const REVIEW_WORDS: Record<Chosen<"review">, string> = {
  not_scored: "Not scored",
  insufficient: "Insufficient data",
  needs_person: "Needs a person",
  decided: "Decided",
};

export const DECISION_WORDS: Record<DecisionOutcome, string> = { advance: "Advance", hold: "Hold", decline: "Decline" };

export const JOB_STATUS_WORDS: Record<Chosen<"job_status">, string> = {
  pending: "Waiting",
  processing: "Scoring",
  completed: "Completed",
  failed: "Failed",
  cancelled: "Cancelled",
  none: "Never asked for",
};

export const STALE_WORDS: Record<Chosen<"stale">, string> = {
  true: "Profile has changed",
  false: "Profile is the same",
};

/** "Score 5 to 7.5", "Strategy from 5", "Score up to 7.5"; of a criterion without a range: "Strategy has a number". */
export function rangeWords(of: string, min: number | null, max: number | null): string {
  if (min === null) return max === null ? `${of} has a number` : `${of} up to ${max}`;
  return max === null ? `${of} from ${min}` : `${of} ${min} to ${max}`;
}
