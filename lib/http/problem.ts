import { AppError, type ErrorCode, type FieldFault } from "@/lib/domain/errors";

interface Kind {
  status: number;
  title: string;
}

const internal: Kind = { status: 500, title: "Something went wrong on our side" };

/** The status and title of every failure. A job's codes never answer a request: thrown there, they are a 500. */
export const PROBLEMS = {
  INVALID_REQUEST: { status: 400, title: "The request is not valid" },
  INVALID_CURSOR: { status: 400, title: "The cursor does not fit this list" },
  MODEL_NOT_ALLOWED: { status: 400, title: "The model is not allowed" },
  SCHEMA_TOO_COMPLEX: { status: 400, title: "The response schema is too complex" },
  UNAUTHENTICATED: { status: 401, title: "Authentication is needed" },
  API_KEY_EXPIRED: { status: 401, title: "The API key has expired" },
  API_KEY_REVOKED: { status: 401, title: "The API key was revoked" },
  BUDGET_EXCEEDED: { status: 402, title: "The budget is used up" },
  INSUFFICIENT_SCOPE: { status: 403, title: "A scope is missing" },
  ORIGIN_REFUSED: { status: 403, title: "The origin is refused" },
  NOT_FOUND: { status: 404, title: "Not found" },
  PROFILE_NOT_FOUND: { status: 404, title: "Profile not found" },
  RUBRIC_NOT_FOUND: { status: 404, title: "Rubric not found" },
  RUBRIC_VERSION_NOT_FOUND: { status: 404, title: "Rubric version not found" },
  JOB_NOT_FOUND: { status: 404, title: "Scoring job not found" },
  BATCH_NOT_FOUND: { status: 404, title: "Batch not found" },
  METHOD_NOT_ALLOWED: { status: 405, title: "Method not allowed" },
  CONFLICT: { status: 409, title: "Conflict" },
  RUBRIC_NOT_PUBLISHED: { status: 409, title: "The rubric is not published" },
  RUBRIC_VERSION_PUBLISHED: { status: 409, title: "The rubric version is published" },
  RUBRIC_VERSION_IN_USE: { status: 409, title: "The rubric version is in use" },
  ROLE_ALREADY_HAS_RUBRIC: { status: 409, title: "The role already has a published rubric" },
  JOB_NOT_RETRYABLE: { status: 409, title: "The job can't be retried" },
  RETRY_LIMIT_EXCEEDED: { status: 409, title: "No retries are left" },
  JOB_NOT_CANCELLABLE: { status: 409, title: "The job can't be cancelled" },
  JOB_NOT_REVIEWABLE: { status: 409, title: "The job has no score to review" },
  LINK_INVALID: { status: 410, title: "The link opens nothing any more" },
  INPUT_ERASED: { status: 410, title: "The input was erased" },
  PRECONDITION_FAILED: { status: 412, title: "The resource has changed" },
  BODY_TOO_LARGE: { status: 413, title: "The body is too large" },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: "Unsupported media type" },
  IDEMPOTENCY_KEY_REUSED: { status: 422, title: "The idempotency key was used for another request" },
  IDEMPOTENCY_KEY_IN_USE: { status: 409, title: "The first request with this idempotency key is under way" },
  RATE_LIMITED: { status: 429, title: "Too many requests" },
  TOO_MANY_ACTIVE_JOBS: { status: 429, title: "Too many unfinished jobs" },
  SERVICE_UNAVAILABLE: { status: 503, title: "Temporarily unavailable" },
  PROVIDER_PAUSED: { status: 503, title: "The model provider refuses requests" },
  PROVIDER_AUTH_FAILED: internal,
  PROVIDER_FORBIDDEN: internal,
  PROVIDER_QUOTA_EXCEEDED: internal,
  MODEL_NOT_FOUND: internal,
  PROVIDER_RATE_LIMITED: internal,
  PROVIDER_TIMEOUT: internal,
  PROVIDER_UNAVAILABLE: internal,
  PROVIDER_BAD_REQUEST: internal,
  CONTEXT_TOO_LONG: internal,
  CONTENT_FILTERED: internal,
  MODEL_REFUSED: internal,
  OUTPUT_TRUNCATED: internal,
  INVALID_MODEL_OUTPUT: internal,
  INPUT_TRUNCATED: internal,
  COST_LIMIT_REACHED: internal,
  WORKER_LOST: internal,
  RUN_TIMED_OUT: internal,
  RUN_CANCELLED: internal,
  PENDING_TOO_LONG: internal,
  INTERNAL_ERROR: internal,
} as const satisfies Record<ErrorCode, Kind>;

/** What a failed request answers (RFC 9457), before its request id. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  errors?: FieldFault[];
}

/** Codes of drivers and of Postgres that say "not now", not "wrong". */
const OUTAGES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ETIMEDOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "CONNECT_TIMEOUT",
  // Read-only for a while: a standby that is about to take over, a disk that ran full.
  "25006",
  "53300",
  "57P01",
  "57P03",
]);

/** A statement was ended: it took longer than a statement may (db/scoped.ts). */
const TOO_LONG = new Set(["57014"]);

/** The named failure behind anything thrown: itself, an outage of the database, or an internal error that tells nothing. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError && PROBLEMS[thrown.code] !== internal) return thrown;
  if (hasCode(thrown, TOO_LONG)) {
    const detail = "This took the database too long. Ask for less at once, or try again when it has less to do.";
    return new AppError("SERVICE_UNAVAILABLE", detail, { cause: thrown, retryAfter: 30 });
  }
  if (hasCode(thrown, OUTAGES)) {
    const detail = "A part of the service can't be reached. Try again shortly.";
    return new AppError("SERVICE_UNAVAILABLE", detail, { cause: thrown, retryAfter: 5 });
  }
  const detail = "The request failed for a reason that is not yours. The request id helps us to find it.";
  return new AppError("INTERNAL_ERROR", detail, { cause: thrown });
}

/** The body of a refusal. Only `detail`, which is written for callers, comes from the error. */
export function problemOf(error: AppError): ProblemBody {
  const { status, title } = PROBLEMS[error.code];
  const body = { type: `urn:assay:problem:${error.code}`, title, status, detail: error.message, code: error.code };
  return error.faults.length > 0 ? { ...body, errors: error.faults } : body;
}

/** Whether a failure, or one that it came of, bears one of these codes. */
function hasCode(thrown: unknown, codes: ReadonlySet<string>, depth = 0): boolean {
  if (!(thrown instanceof Error) || depth > 5) return false;
  const code = "code" in thrown ? String(thrown.code) : "";
  return codes.has(code) || hasCode(thrown.cause, codes, depth + 1);
}
