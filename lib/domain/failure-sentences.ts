import type { JobErrorCode } from "./errors";

/** A failure in words that a recruiter understands. `retryable`: trying the same again may help. */
export interface FailureSentence {
  title: string;
  explanation: string;
  advice: string;
  retryable: boolean;
}

export const FAILURE_SENTENCES: Record<JobErrorCode, FailureSentence> = {
  PROVIDER_AUTH_FAILED: {
    title: "The AI provider refused our key",
    explanation: "The key that this installation uses for the AI provider is wrong, expired or was withdrawn.",
    advice: "Ask an administrator to check the provider key, then retry.",
    retryable: true,
  },
  PROVIDER_FORBIDDEN: {
    title: "This model may not be used here",
    explanation: "The AI provider does not allow our account to use the chosen model.",
    advice: "Choose another model, or ask an administrator to get access to this one.",
    retryable: false,
  },
  PROVIDER_QUOTA_EXCEEDED: {
    title: "The AI provider's credit is used up",
    explanation: "The account with the AI provider has no credit left or has reached its spending limit.",
    advice: "Ask an administrator to add credit or raise the limit, then retry.",
    retryable: true,
  },
  MODEL_NOT_FOUND: {
    title: "The model does not exist",
    explanation: "The AI provider does not know the chosen model; it may be misspelled or have been withdrawn.",
    advice: "Choose another model and score the profile again.",
    retryable: false,
  },
  PROVIDER_RATE_LIMITED: {
    title: "The AI provider is busy",
    explanation: "We sent more requests than the AI provider accepts at a time, and waiting did not help soon enough.",
    advice: "Retry in a few minutes.",
    retryable: true,
  },
  PROVIDER_TIMEOUT: {
    title: "The AI provider did not answer in time",
    explanation: "The request was sent several times, and each time the answer took too long.",
    advice: "Retry; if it happens again, choose a faster model.",
    retryable: true,
  },
  PROVIDER_UNAVAILABLE: {
    title: "The AI provider could not be reached",
    explanation: "The AI provider had a fault or did not respond, in spite of several tries.",
    advice: "Retry in a few minutes.",
    retryable: true,
  },
  PROVIDER_BAD_REQUEST: {
    title: "The AI provider did not accept the request",
    explanation: "The chosen model does not support what this scoring asks of it.",
    advice: "Choose another model, or ask an administrator to look at the job's calls.",
    retryable: false,
  },
  CONTEXT_TOO_LONG: {
    title: "The profile is too long for this model",
    explanation: "Profile and rubric together are longer than the chosen model can read.",
    advice: "Choose a model that reads longer texts, or shorten the profile.",
    retryable: false,
  },
  CONTENT_FILTERED: {
    title: "The AI provider's content filter stopped the answer",
    explanation: "Something in the profile or the rubric set off a filter of the AI provider.",
    advice: "Read the profile text for what may have caused it, or choose another model.",
    retryable: false,
  },
  MODEL_REFUSED: {
    title: "The model declined to score this profile",
    explanation: "The model answered that it would not evaluate this text. This says nothing about the candidate.",
    advice: "Choose another model, or evaluate the profile yourself.",
    retryable: false,
  },
  OUTPUT_TRUNCATED: {
    title: "The answer was cut off",
    explanation: "The model reached its length limit before its answer was complete, so no score was taken from it.",
    advice: "Retry with a higher length limit.",
    retryable: true,
  },
  INVALID_MODEL_OUTPUT: {
    title: "The model's answer could not be used",
    explanation: "The answer did not have the required form, and asking the model to correct it did not help.",
    advice: "Retry, or choose another model.",
    retryable: true,
  },
  INPUT_TRUNCATED: {
    title: "The model did not read the whole profile",
    explanation: "The server cut the text before the model read it, so a score would rest on a part of the profile.",
    advice: "Choose a model with a larger context, or ask an administrator to raise the server's limit.",
    retryable: false,
  },
  COST_LIMIT_REACHED: {
    title: "The cost limit was reached",
    explanation:
      "Going on could have cost more than this scoring's own limit allows, or a budget of the workspace or the API key.",
    advice: "Score again with a higher limit, with a cheaper model, or when the budget has room again.",
    retryable: false,
  },
  WORKER_LOST: {
    title: "The scoring was interrupted",
    explanation: "The process that worked on it stopped several times before it was done.",
    advice: "Retry; if it happens again, tell an administrator.",
    retryable: true,
  },
  RUN_TIMED_OUT: {
    title: "The scoring took too long",
    explanation: "It was still not done when the time allowed for one scoring had passed.",
    advice: "Retry, or choose a faster model.",
    retryable: true,
  },
  RUN_CANCELLED: {
    title: "The scoring was stopped from outside",
    explanation:
      "The background engine stopped it, or the identical scoring that it waited for ended without a result.",
    advice: "Retry when you still want the score.",
    retryable: true,
  },
  PENDING_TOO_LONG: {
    title: "The scoring never began",
    explanation: "It waited for a whole day and could not be started.",
    advice: "Ask an administrator whether the AI provider is paused, then retry.",
    retryable: true,
  },
  INTERNAL_ERROR: {
    title: "Something went wrong on our side",
    explanation: "A fault in this application stopped the scoring. This says nothing about the candidate.",
    advice: "Retry; if it happens again, tell an administrator the job's number.",
    retryable: true,
  },
};
