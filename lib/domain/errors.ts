/** Refusals of a request, and failures of a job. Stable: callers branch on them (docs: api.md, "Codes"). */
export const REQUEST_ERROR_CODES = [
  "INVALID_REQUEST",
  "INVALID_CURSOR",
  "MODEL_NOT_ALLOWED",
  "SCHEMA_TOO_COMPLEX",
  "UNAUTHENTICATED",
  "API_KEY_EXPIRED",
  "API_KEY_REVOKED",
  "BUDGET_EXCEEDED",
  "INSUFFICIENT_SCOPE",
  "ORIGIN_REFUSED",
  "NOT_FOUND",
  "PROFILE_NOT_FOUND",
  "RUBRIC_NOT_FOUND",
  "RUBRIC_VERSION_NOT_FOUND",
  "JOB_NOT_FOUND",
  "BATCH_NOT_FOUND",
  "METHOD_NOT_ALLOWED",
  "CONFLICT",
  "RUBRIC_NOT_PUBLISHED",
  "RUBRIC_VERSION_PUBLISHED",
  "RUBRIC_VERSION_IN_USE",
  "ROLE_ALREADY_HAS_RUBRIC",
  "JOB_NOT_RETRYABLE",
  "RETRY_LIMIT_EXCEEDED",
  "JOB_NOT_CANCELLABLE",
  "JOB_NOT_REVIEWABLE",
  "INPUT_ERASED",
  "LINK_INVALID",
  "PRECONDITION_FAILED",
  "BODY_TOO_LARGE",
  "UNSUPPORTED_MEDIA_TYPE",
  "IDEMPOTENCY_KEY_REUSED",
  "IDEMPOTENCY_KEY_IN_USE",
  "RATE_LIMITED",
  "TOO_MANY_ACTIVE_JOBS",
  "SERVICE_UNAVAILABLE",
  "PROVIDER_PAUSED",
] as const;

/** Why a job failed. */
export const JOB_ERROR_CODES = [
  "PROVIDER_AUTH_FAILED",
  "PROVIDER_FORBIDDEN",
  "PROVIDER_QUOTA_EXCEEDED",
  "MODEL_NOT_FOUND",
  "PROVIDER_RATE_LIMITED",
  "PROVIDER_TIMEOUT",
  "PROVIDER_UNAVAILABLE",
  "PROVIDER_BAD_REQUEST",
  "CONTEXT_TOO_LONG",
  "CONTENT_FILTERED",
  "MODEL_REFUSED",
  "OUTPUT_TRUNCATED",
  "INVALID_MODEL_OUTPUT",
  "INPUT_TRUNCATED",
  "COST_LIMIT_REACHED",
  "WORKER_LOST",
  "RUN_TIMED_OUT",
  "RUN_CANCELLED",
  "PENDING_TOO_LONG",
  "INTERNAL_ERROR",
] as const;

export type RequestErrorCode = (typeof REQUEST_ERROR_CODES)[number];
export type JobErrorCode = (typeof JOB_ERROR_CODES)[number];
export type ErrorCode = RequestErrorCode | JobErrorCode;

/** Every `code` that an entry of a refusal's `errors` may have. */
export const FAULT_CODES = [
  "required",
  "invalid_type",
  "invalid_value",
  "invalid_format",
  "too_small",
  "too_big",
  "unknown_field",
  "duplicate",
  "malformed_json",
  "invalid_characters",
  "too_deep",
  "too_complex",
  "unsupported",
  "not_allowed",
  "not_found",
  "not_comparable",
  "weak_password",
  "wrong_password",
  "invalid",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** One finding of a validation. `path` is dotted, "" for the whole body. */
export interface FieldFault {
  path: string;
  code: string;
  message: string;
}

interface AppErrorOptions {
  cause?: unknown;
  faults?: FieldFault[];
  /** Seconds until the same request may succeed. */
  retryAfter?: number;
}

/** A failure with a name. `detail` is written for the caller; the cause is for the log alone. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly faults: FieldFault[];
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, detail: string, options: AppErrorOptions = {}) {
    super(detail, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.faults = options.faults ?? [];
    this.retryAfter = options.retryAfter;
  }
}
