import type { z } from "zod";

/** An error as the OpenAI API answers it. */
export interface OpenAiError {
  status: number;
  headers: Record<string, string>;
  body: { error: { message: string; type: string; code: string | null; param: string | null } };
}

const KINDS: Record<number, { type: string; code: string | null; message: string }> = {
  400: { type: "invalid_request_error", code: null, message: "The request is not valid." },
  401: { type: "invalid_request_error", code: "invalid_api_key", message: "Incorrect API key provided." },
  403: { type: "invalid_request_error", code: "permission_denied", message: "This key may not use this model." },
  404: { type: "invalid_request_error", code: "model_not_found", message: "The model does not exist." },
  408: { type: "timeout", code: null, message: "The request timed out." },
  409: { type: "conflict", code: null, message: "Another request is in the way." },
  429: { type: "requests", code: "rate_limit_exceeded", message: "Rate limit reached." },
};
const SERVER_KIND = {
  type: "server_error",
  code: null,
  message: "The server had an error while processing the request.",
};

/** @param code replaces the status's usual code; a code of billing also becomes the type, as the real API has it */
export function openAiError(
  status: number,
  given: { message?: string; code?: string | null; param?: string | null; headers?: Record<string, string> } = {},
): OpenAiError {
  const kind = KINDS[status] ?? SERVER_KIND;
  const code = given.code ?? kind.code;
  const type = code === "insufficient_quota" ? code : kind.type;
  const message = `${given.message ?? kind.message} (sandbox)`;
  return { status, headers: given.headers ?? {}, body: { error: { message, type, code, param: given.param ?? null } } };
}

/** The first finding of the validator, told with its parameter's path as the API does: `messages[0].role`. */
export function invalidRequest(error: z.ZodError): OpenAiError {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  const param = path
    .map((key, at) => (typeof key === "number" ? `[${key}]` : `${at ? "." : ""}${String(key)}`))
    .join("");
  return openAiError(400, { message: `Invalid '${param}': ${issue?.message ?? "not valid"}.`, param: param || null });
}
