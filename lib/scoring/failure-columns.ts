import type { JobErrorCode } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";

export interface FailureReport {
  code: JobErrorCode;
  /** RFC 3339, where it is known when to come back. */
  retryAfter: string | null;
}

/** What a failed job's row says. */
export function failureColumns({ code, retryAfter }: FailureReport) {
  const { explanation, advice, retryable } = FAILURE_SENTENCES[code];
  return {
    failedAt: new Date(),
    errorCode: code,
    errorMessage: `${explanation} ${advice}`,
    errorRetryable: retryable,
    errorRetryAfter: retryAfter === null ? null : new Date(retryAfter),
    waitingReason: null,
  };
}
