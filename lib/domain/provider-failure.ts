import type { JobErrorCode } from "./errors";
import { requestedWait } from "./provider-failure-wait";

/** How a request to the provider failed: by type, status and code, never by its message. */
export interface ProviderFailure {
  kind: "http" | "timeout" | "connection";
  status: number | null;
  code: string | null;
  /** The request parameter that the provider names. */
  param: string | null;
  headers: Record<string, string>;
}

/** What to do about it. `pause`: whom the failure concerns beyond this job. */
export interface FailureDecision {
  code: JobErrorCode;
  action: "retry" | "fix" | "fail";
  pause: null | "key" | "model";
  /** Seconds that the server asks for; null: our own backoff. */
  waitSeconds: number | null;
  fix: null | Fix;
}

/**
 * What to leave out of the next request. `sure`: this model takes it never, and no later request need ask. `guess`: nothing
 * was named, and only an answer will tell whether it was this. `once`: the value or this one schema was at fault.
 */
export type Fix = ({ drop: string } | { stepDownFormat: true }) & { certainty: "sure" | "guess" | "once" };

const NO_CREDIT = new Set([
  "insufficient_quota",
  "credit_balance_exhausted",
  "organization_usage_limit_exceeded",
  "billing_hard_limit_reached",
  "billing_not_active",
]);
const FILTERED = new Set(["content_filter", "content_policy_violation", "responsible_ai_policy_violation"]);
const SCHEMA_REFUSED = new Set(["invalid_json_schema", "invalid_response_format"]);
/** Another value, or another schema, might have passed. */
const VALUE_REFUSED =
  /^(invalid_json_schema|invalid_value|invalid_type|(integer|decimal)_(above_max|below_min)_value)$/;
const LENGTHS = new Set(["max_tokens", "max_completion_tokens"]);
/** Parameters that a request can do without; `messages` or `model` it can't. */
const DROPPABLE = new Set([
  "temperature",
  "top_p",
  "seed",
  "max_tokens",
  "max_completion_tokens",
  "reasoning_effort",
  "prompt_cache_options",
]);

const PAUSING: ReadonlySet<JobErrorCode> = new Set([
  "PROVIDER_AUTH_FAILED",
  "PROVIDER_QUOTA_EXCEEDED",
  "PROVIDER_FORBIDDEN",
  "MODEL_NOT_FOUND",
]);

/** Whether a failure concerns whoever asks next as well: the key, or the model. */
export function isPausing(code: JobErrorCode | null): boolean {
  return code !== null && PAUSING.has(code);
}

/**
 * The error table as data: from what the provider said to what happens next. `now` reads an HTTP date in `retry-after`.
 * `official`: a server that names what it refuses; of others some answer 400 with a sentence alone.
 */
export function decideFailure(failure: ProviderFailure, now: Date, official: boolean): FailureDecision {
  if (failure.kind === "timeout") return retry("PROVIDER_TIMEOUT", null);
  if (failure.kind === "connection") return retry("PROVIDER_UNAVAILABLE", null);
  const { status, code } = failure;
  const wait = requestedWait(failure.headers, status, now);
  if (status === 401) return fail("PROVIDER_AUTH_FAILED", "key");
  if (status === 402 || meansNoCredit(status, code)) {
    return fail("PROVIDER_QUOTA_EXCEEDED", "key");
  }
  if (status === 403) return fail("PROVIDER_FORBIDDEN", "model");
  if (status === 404) return fail("MODEL_NOT_FOUND", "model");
  if (status === 429) return retry("PROVIDER_RATE_LIMITED", wait);
  if (status === 408) return retry("PROVIDER_TIMEOUT", wait);
  if (status === 409 || (status !== null && status >= 500)) return retry("PROVIDER_UNAVAILABLE", wait);
  return decideBadRequest(failure, official);
}

function decideBadRequest({ status, code, param }: ProviderFailure, official: boolean): FailureDecision {
  const root = param?.split(/[.[]/)[0] ?? "";
  // `input_tokens` is vLLM's word for it, which names no code.
  if (code === "context_length_exceeded" || root === "input_tokens") return fail("CONTEXT_TOO_LONG");
  if (code !== null && FILTERED.has(code)) return fail("CONTENT_FILTERED");
  // Without a code a limit was too large for what this prompt leaves of the context; another prompt leaves more.
  const ofTheValue = code === null ? LENGTHS.has(root) : VALUE_REFUSED.test(code);
  const certainty = ofTheValue ? "once" : "sure";
  if (root === "response_format" || (code !== null && SCHEMA_REFUSED.has(code))) {
    return mend({ stepDownFormat: true, certainty });
  }
  if (DROPPABLE.has(root)) return mend({ drop: root, certainty });
  if (status === 413) return fail("CONTEXT_TOO_LONG");
  const saysNothing = code === null && param === null && (status === 400 || status === 422);
  return saysNothing && !official ? mend({ stepDownFormat: true, certainty: "guess" }) : fail("PROVIDER_BAD_REQUEST");
}

function meansNoCredit(status: number | null, code: string | null): boolean {
  if (code === null || (status !== 429 && status !== 400 && status !== 403)) return false;
  return NO_CREDIT.has(code) || code.endsWith("_spend_limit_exceeded");
}

function mend(fix: Fix): FailureDecision {
  return { ...fail("PROVIDER_BAD_REQUEST"), action: "fix", fix };
}

function retry(code: JobErrorCode, waitSeconds: number | null): FailureDecision {
  return { code, action: "retry", pause: null, waitSeconds, fix: null };
}

function fail(code: JobErrorCode, pause: FailureDecision["pause"] = null): FailureDecision {
  return { code, action: "fail", pause, waitSeconds: null, fix: null };
}
