import type { JobErrorCode } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { LIMITS } from "@/lib/domain/limits";

interface Failed {
  kind: "rubric" | "free_form";
  code: JobErrorCode;
  retryCount: number;
}

export type NextStep = "retry" | "score_again" | "another_model";

/**
 * What helps after a failure: the same again, or another score, which begins with the choice of a model where the failed
 * one was at fault. null: nothing on these pages, where a prompt of one's own can't be asked.
 */
export function nextStep({ kind, code, retryCount }: Failed): NextStep | null {
  const isSpent = retryCount >= LIMITS.retriesPerJob;
  const { retryable } = FAILURE_SENTENCES[code];
  if (kind === "free_form") return isSpent ? null : "retry";
  if (retryable) return isSpent ? "score_again" : "retry";
  return code === "COST_LIMIT_REACHED" ? "score_again" : "another_model";
}

export const STEP_WORDS: Record<NextStep, string> = {
  retry: "Retry",
  score_again: "Score again",
  another_model: "Score again with another model",
};
