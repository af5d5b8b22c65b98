import type { Problem } from "@/lib/api/contracts/shared";
import { CommandFailure } from "./run-command";

/** A running app, and the key to ask it with. */
export interface App {
  url: string;
  key: string;
}

/** What the API refused, in a sentence with its code and each field's fault. */
export class ApiRefusal extends CommandFailure {
  readonly code: string;
  /** Seconds after which the same request may pass, where the API said so. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null) {
    super(sentenceOf(problem));
    this.code = problem.code;
    this.retryAfter = retryAfter;
  }
}

/** Asks the API and returns the body; null for an answer without one. Throws ApiRefusal. */
export async function askApi<T>({ url, key }: App, path: string, body?: unknown, method?: "DELETE"): Promise<T> {
  const response = await fetch(new URL(path, url), {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: { "x-api-key": key, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const answer: unknown = response.status === 204 ? null : await response.json();
  if (!response.ok) {
    const seconds = Number.parseInt(response.headers.get("retry-after") ?? "", 10);
    throw new ApiRefusal(answer as Problem, Number.isNaN(seconds) ? null : seconds);
  }
  return answer as T;
}

function sentenceOf({ detail, code, request_id, errors = [] }: Problem): string {
  const faults = errors.map((one) => `  ${one.path || "(body)"}: ${one.message}`);
  return [`${detail} (${code}, request ${request_id})`, ...faults].join("\n");
}
