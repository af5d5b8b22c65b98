import type { JobErrorCode } from "@/lib/domain/errors";

/** A failure that heals: the step is to be tried again after `seconds`. The engine's adapter knows how to say so. */
export class RetryLater extends Error {
  readonly code: JobErrorCode;
  readonly seconds: number;

  constructor(code: JobErrorCode, seconds: number) {
    super(`${code}, again in ${seconds} s`);
    this.name = "RetryLater";
    this.code = code;
    this.seconds = seconds;
  }
}
