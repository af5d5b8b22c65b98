import type { Problem } from "@/lib/api/contracts/shared";
import { CommandFailure } from "./run-command";

/** A running app, and the key to ask it with. */
export interface App {
  url: string;
  key: string;
}

/** Asks the API and returns the body; a refusal becomes a sentence with its code and each field's fault. */
export async function askApi<T>({ url, key }: App, path: string, body?: unknown): Promise<T> {
  const response = await fetch(new URL(path, url), {
    method: body === undefined ? "GET" : "POST",
    headers: { "x-api-key": key, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new CommandFailure(sentenceOf(answer as Problem));
  return answer as T;
}

function sentenceOf({ detail, code, request_id, errors = [] }: Problem): string {
  const faults = errors.map((one) => `  ${one.path || "(body)"}: ${one.message}`);
  return [`${detail} (${code}, request ${request_id})`, ...faults].join("\n");
}
