import type { Flag } from "./scoring-job";

/** A flag in words. `tone`: how much attention it asks for. */
export interface FlagSentence {
  label: string;
  sentence: string;
  tone: "info" | "warning" | "danger";
}

export const FLAG_SENTENCES: Record<Flag, FlagSentence> = {
  input_shortened: {
    label: "Profile shortened",
    sentence: "The profile was too long; the oldest job descriptions were left out of the text that was scored.",
    tone: "info",
  },
  suspicious_text: {
    label: "Suspicious text",
    sentence: "The profile holds text that tries to steer the evaluation. The score is the one without that text.",
    tone: "danger",
  },
  score_depends_on_suspicious_text: {
    label: "Suspicious text changes the score",
    sentence: "With the suspicious text the model gave a clearly different score. A person should look at both.",
    tone: "danger",
  },
  capped_unsupported: {
    label: "Limited by evidence",
    sentence:
      "For at least one criterion the quotes did not support the model's number, which was lowered or withheld.",
    tone: "warning",
  },
  rationale_unsupported: {
    label: "Explanation goes beyond the text",
    sentence: "The explanation names a number or a name that stands neither in the profile nor in the rubric.",
    tone: "warning",
  },
  insufficient_coverage: {
    label: "Not enough information",
    sentence: "Too little is known for an overall score: criteria that matter could not be judged from this profile.",
    tone: "warning",
  },
  unstable_near_cutoff: {
    label: "Unstable near the cut-off",
    sentence: "Scored several times, this profile fell on both sides of the cut-off.",
    tone: "warning",
  },
  temperature_ignored: {
    label: "Temperature ignored",
    sentence: "The model takes no temperature, so the one that was asked for had no effect.",
    tone: "info",
  },
  format_downgraded: {
    label: "Looser answer format",
    sentence: "The server does not support the strict answer format; the answer was checked against it afterwards.",
    tone: "info",
  },
  repaired: {
    label: "Answer repaired",
    sentence: "The model's answer had a formal fault that was corrected before it was read.",
    tone: "info",
  },
  sandbox: {
    label: "Sandbox",
    sentence: "This score comes from the built-in sandbox model. It is for trying the product, never for a decision.",
    tone: "warning",
  },
};
