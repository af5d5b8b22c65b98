import { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";
import type { ChatAnswer } from "@/lib/domain/model-call";

type Failed = Extract<ChatAnswer, { ok: false }>;

/**
 * The client's exceptions as facts: kind, status, code, parameter, headers; their messages are never looked at.
 * Throws what is no failure of the provider or of the way to it.
 */
export function translateError(error: unknown): Failed {
  if (error instanceof APIConnectionTimeoutError) return unanswered("timeout");
  if (error instanceof APIConnectionError || isBrokenBody(error)) return unanswered("connection");
  if (!(error instanceof APIError)) throw error;
  const status = error.status ?? null;
  return {
    ok: false,
    httpStatus: status,
    providerRequestId: error.requestID ?? null,
    failure: {
      kind: "http",
      status,
      code: textOf(error.code),
      param: textOf(error.param),
      headers: Object.fromEntries(error.headers ?? []),
    },
  };
}

/** A 200 that is no JSON, or whose connection broke after the headers (fetch throws a TypeError that names its cause). */
function isBrokenBody(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof TypeError && error.cause instanceof Error);
}

/** Declared as text; some servers repeat the status there, as a number or as its digits, which names nothing. */
function textOf(value: unknown): string | null {
  return typeof value === "string" && !/^\d*$/.test(value) ? value : null;
}

export function unanswered(kind: "timeout" | "connection"): Failed {
  const failure = { kind, status: null, code: null, param: null, headers: {} };
  return { ok: false, httpStatus: null, providerRequestId: null, failure };
}
