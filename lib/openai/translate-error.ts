import { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";
import type { ChatAnswer } from "@/lib/domain/model-call";

type Failed = Extract<ChatAnswer, { ok: false }>;

/** The client's exceptions as facts: kind, status, code, parameter, headers. Their messages are never looked at. */
export function translateError(error: unknown): Failed {
  if (error instanceof APIConnectionTimeoutError) return unanswered("timeout");
  if (error instanceof APIConnectionError) return unanswered("connection");
  if (!(error instanceof APIError)) {
    // A 200 that is no JSON, say: the server answered, but nothing of use.
    return unanswered("connection");
  }
  const status = error.status ?? null;
  return {
    ok: false,
    httpStatus: status,
    providerRequestId: error.requestID ?? null,
    failure: {
      kind: "http",
      status,
      code: error.code ?? null,
      param: error.param ?? null,
      headers: Object.fromEntries(error.headers ?? []),
    },
  };
}

function unanswered(kind: "timeout" | "connection"): Failed {
  const failure = { kind, status: null, code: null, param: null, headers: {} };
  return { ok: false, httpStatus: null, providerRequestId: null, failure };
}
