import type { Tone } from "@/components/ui/badge";
import { type DecisionEntry, type DecisionOutcome, type DecisionReason, REASONS_OF } from "@/lib/domain/review";

/** What a recruiter does, and what was done. */
export const OUTCOME_WORDS: Record<DecisionEntry, { verb: string; done: string; tone: Tone }> = {
  advance: { verb: "Advance", done: "Advanced", tone: "success" },
  hold: { verb: "Hold", done: "On hold", tone: "warning" },
  decline: { verb: "Decline", done: "Declined", tone: "neutral" },
  withdrawn: { verb: "Withdraw", done: "Withdrawn", tone: "outline" },
};

export const REASON_WORDS: Record<DecisionReason, string> = {
  meets_requirements: "Meets the requirements",
  stands_out: "Stands out among the candidates",
  worth_a_conversation: "Worth a conversation",
  needs_information: "More information is needed",
  awaits_comparison: "To be compared with others first",
  requirements_not_met: "Doesn't meet the requirements",
  others_fit_better: "Others fit better",
  not_available: "Not available",
  role_filled: "The role is filled",
  other: "Another reason",
};

/** The reasons of an outcome, to choose from. */
export const reasonOptions = (outcome: DecisionOutcome) =>
  REASONS_OF[outcome].map((value: DecisionReason) => ({ value, label: REASON_WORDS[value] }));
