import type { JobErrorCode } from "@/lib/domain/errors";
import type { Answer } from "./scripted-provider";

/** What servers answer when they can't or won't, and what must follow: the error table, row by row. */

/** As the official API says it: a message that no code may read, and the facts beside it. */
function error(status: number, facts: { code?: string | null; param?: string } = {}, headers = {}): Answer {
  const body = { error: { message: "1234: insufficient_quota temperature", type: "error", param: null, ...facts } };
  return { status, headers, body };
}

const BODY = {
  model: "m-1",
  choices: [{ index: 0, finish_reason: "stop", message: { content: '{"fit": true}' } }],
  usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
};
export const COMPLETION: Answer = { status: 200, body: BODY };

function said(message: object, finish_reason = "stop"): Answer {
  return { status: 200, body: { ...BODY, choices: [{ index: 0, finish_reason, message }] } };
}

/** Tried again after a wait, then failed with a code that a person may retry. */
export interface WaitingRow {
  row: string;
  answer: () => Answer;
  code: JobErrorCode;
  /** Seconds, shortest and longest. */
  wait: [number, number];
  /** The header that asks for the wait; null: our own backoff. */
  form: WaitForm | null;
}
export type WaitForm = "delta-seconds" | "HTTP-date" | "retry-after-ms" | "x-ratelimit-reset";

const OURS: [number, number] = [0.8, 1.2];
const waits = (row: string, answer: Answer, code: JobErrorCode): WaitingRow => {
  return { row, answer: () => answer, code, wait: OURS, form: null };
};
const asks = (row: string, form: WaitForm, headers: () => object, wait: [number, number], status = 429): WaitingRow => {
  const code = status === 429 ? "PROVIDER_RATE_LIMITED" : "PROVIDER_UNAVAILABLE";
  return { row, answer: () => error(status, {}, headers()), code, wait, form };
};
const inOneMinute = () => new Date(Date.now() + 60_000).toUTCString();

export const WAITING: WaitingRow[] = [
  waits("429 rate limit", error(429, { code: "rate_limit_exceeded" }), "PROVIDER_RATE_LIMITED"),
  waits("429 slow down", error(429, { code: "slow_down" }), "PROVIDER_RATE_LIMITED"),
  waits("429 without a code", { status: 429, body: "busy" }, "PROVIDER_RATE_LIMITED"),
  waits("408", error(408), "PROVIDER_TIMEOUT"),
  waits("409", error(409), "PROVIDER_UNAVAILABLE"),
  waits("500", error(500), "PROVIDER_UNAVAILABLE"),
  waits("502, a gateway's page", { status: 502, body: "<html>Bad gateway</html>" }, "PROVIDER_UNAVAILABLE"),
  waits("a silent server", "hang", "PROVIDER_TIMEOUT"),
  waits("a broken connection", "reset", "PROVIDER_UNAVAILABLE"),
  waits(
    "a 200 that is no JSON",
    { status: 200, headers: { "content-type": "application/json" }, body: "{" },
    "PROVIDER_UNAVAILABLE",
  ),
  asks("503 with a wish", "delta-seconds", () => ({ "retry-after": "9" }), [9, 9], 503),
  asks("seconds", "delta-seconds", () => ({ "retry-after": "20" }), [20, 20]),
  asks("a date", "HTTP-date", () => ({ "retry-after": inOneMinute() }), [30, 60]),
  asks(
    "milliseconds before seconds",
    "retry-after-ms",
    () => ({ "retry-after-ms": "1500", "retry-after": "9" }),
    [2, 2],
  ),
  asks(
    "milliseconds until a limit's reset",
    "x-ratelimit-reset",
    () => ({ "x-ratelimit-reset-tokens": "20ms" }),
    [1, 1],
  ),
  asks(
    "minutes until a limit's reset",
    "x-ratelimit-reset",
    () => ({ "x-ratelimit-reset-requests": "6m0s" }),
    [360, 360],
  ),
];

/** Failed at once. */
export interface FailingRow {
  row: string;
  answer: Answer;
  code: JobErrorCode;
  retryable: boolean;
  /** Whom the refusal concerns beyond this job. */
  pauses: "key" | "model" | null;
}

const fails = (
  row: string,
  answer: Answer,
  code: JobErrorCode,
  retryable: boolean,
  pauses: FailingRow["pauses"] = null,
): FailingRow => ({ row, answer, code, retryable, pauses });
const noCredit = (code: string) => fails(`429 ${code}`, error(429, { code }), "PROVIDER_QUOTA_EXCEEDED", true, "key");

export const FAILING: FailingRow[] = [
  fails("401", error(401, { code: "invalid_api_key" }), "PROVIDER_AUTH_FAILED", true, "key"),
  noCredit("insufficient_quota"),
  noCredit("credit_balance_exhausted"),
  noCredit("project_spend_limit_exceeded"),
  noCredit("organization_spend_limit_exceeded"),
  noCredit("organization_usage_limit_exceeded"),
  fails("403", error(403, { code: "permission_denied" }), "PROVIDER_FORBIDDEN", false, "model"),
  fails("404", error(404, { code: "model_not_found" }), "MODEL_NOT_FOUND", false, "model"),
  fails("400 too long", error(400, { code: "context_length_exceeded" }), "CONTEXT_TOO_LONG", false),
  fails("400 filter", error(400, { code: "content_filter" }), "CONTENT_FILTERED", false),
  fails("400 of the messages", error(400, { param: "messages" }), "PROVIDER_BAD_REQUEST", false),
  fails("a wait of an hour", error(429, {}, { "retry-after": "3600" }), "PROVIDER_RATE_LIMITED", true),
  fails("a refusal", said({ content: null, refusal: "No." }), "MODEL_REFUSED", false),
  fails("a filtered answer", said({ content: "" }, "content_filter"), "CONTENT_FILTERED", false),
];

/** Changed once and sent again. */
export const MENDED: { row: string; answer: Answer }[] = [
  { row: "a parameter", answer: error(400, { code: "unsupported_parameter", param: "temperature" }) },
  { row: "a format", answer: error(400, { param: "response_format" }) },
  { row: "an answer that was cut off", answer: said({ content: '{"fit": t' }, "length") },
];
