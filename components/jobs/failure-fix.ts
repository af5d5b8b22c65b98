import type { RetryRequest } from "@/lib/api/contracts/scoring";
import type { JobErrorCode } from "@/lib/domain/errors";

/** Failures that another model may well not have: the workspace's own is one click away. */
const OF_THE_MODEL: ReadonlySet<JobErrorCode> = new Set([
  "PROVIDER_FORBIDDEN",
  "MODEL_NOT_FOUND",
  "PROVIDER_BAD_REQUEST",
  "CONTEXT_TOO_LONG",
  "CONTENT_FILTERED",
  "MODEL_REFUSED",
  "INPUT_TRUNCATED",
]);
/** Several times what any model gets by itself. */
const ROOMY_TOKENS = 16_000;

/** What is changed when jobs that failed with a code run again, and how that is said; a plain retry: nothing. */
export interface FailureFix {
  request: RetryRequest;
  words: string;
}

const PLAIN: FailureFix = { request: {}, words: "" };

/** @param defaultModel the workspace's; undefined while it is not known */
export function fixOf(code: JobErrorCode | null, defaultModel: string | undefined): FailureFix {
  if (code === "OUTPUT_TRUNCATED") return { request: { max_tokens: ROOMY_TOKENS }, words: " with more room" };
  if (code === null || defaultModel === undefined || !OF_THE_MODEL.has(code)) return PLAIN;
  return { request: { model: defaultModel }, words: ` with ${defaultModel}` };
}
