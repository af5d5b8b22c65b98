import type { FieldFault } from "@/lib/domain/errors";
import type { Problem } from "./contracts/shared";

const BASE = "/api/v1";

/** An answer of the API that is a refusal: its stable code, its sentence, its faults by field. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly faults: readonly FieldFault[];
  /** Whole seconds until the same request may succeed; null when the server named none. */
  readonly retryAfterSeconds: number | null;

  constructor(status: number, problem: Partial<Problem>, retryAfterSeconds: number | null = null) {
    super(problem.detail ?? problem.title ?? "The server answered with an error.");
    this.name = "ApiProblem";
    this.status = status;
    this.code = problem.code ?? "UNKNOWN";
    this.requestId = problem.request_id ?? null;
    this.faults = problem.errors ?? [];
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** No answer came at all: offline, the server is down, the connection broke. */
class ConnectionProblem extends Error {
  constructor(cause: unknown) {
    super("Assay can't be reached. Check your connection, then try again.", { cause });
    this.name = "ConnectionProblem";
  }
}

/** An answer with its status, for callers to whom 200 and 201 differ. */
export interface Answer<T> {
  status: number;
  body: T;
}

/** Reads a resource: `getJson("/profiles")`. @throws ApiProblem, ConnectionProblem, AbortError */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const { body } = await request<T>(path, { method: "GET", signal });
  return body;
}

/** The version that a change starts from: where it was overtaken, the change is refused (412). */
type From = number | undefined;

/** Posts JSON. @throws ApiProblem, ConnectionProblem */
export async function postJson<T>(path: string, body: unknown = {}, from?: From): Promise<Answer<T>> {
  return request<T>(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...ifMatch(from) },
    body: JSON.stringify(body),
  });
}

/** Changes what `patch` names of a resource, and returns it. @throws ApiProblem, ConnectionProblem */
export async function patchJson<T>(path: string, patch: unknown, from?: From): Promise<T> {
  const { body } = await request<T>(path, {
    method: "PATCH",
    headers: { "content-type": "application/json", ...ifMatch(from) },
    body: JSON.stringify(patch),
  });
  return body;
}

/** Deletes a resource. @throws ApiProblem, ConnectionProblem */
export async function deleteJson(path: string, from?: From): Promise<void> {
  await request(path, { method: "DELETE", headers: ifMatch(from) });
}

const ifMatch = (from: From): Record<string, string> => (from === undefined ? {} : { "if-match": `W/"${from}"` });

/** `?a=1&b=2` of the entries that are set; "" when none is. */
export function queryString(entries: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(entries)) {
    if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}

/** A failed request in a sentence for a reader; never an internal message. */
export function problemSentence(error: unknown): string {
  if (error instanceof ApiProblem || error instanceof ConnectionProblem) return error.message;
  return "Something went wrong on this page.";
}

async function request<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  const response = await send(path, init);
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toProblem(response, body);
  return { status: response.status, body: body as T };
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${BASE}${path}`, { ...init, headers: { accept: "application/json", ...init.headers } });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ConnectionProblem(cause);
  }
}

function toProblem(response: Response, body: unknown): ApiProblem {
  const problem = typeof body === "object" && body !== null ? (body as Partial<Problem>) : {};
  const seconds = Number.parseInt(response.headers.get("retry-after") ?? "", 10);
  return new ApiProblem(response.status, problem, Number.isNaN(seconds) ? null : seconds);
}
