import { readFileSync } from "node:fs";
import { heldFetch } from "../held-answers";
import type { Stack } from "../stack";

export interface Job {
  job_id: string;
  status: string;
  calls: { outcome: string | null; purpose: string; run: number }[];
  result?: { parsed_score: { overall: { score: number } | null } };
}

async function call<T>({ url, apiKey }: Stack, path: string, body?: unknown): Promise<T> {
  const answer = await heldFetch(url + path, {
    method: body ? "POST" : "GET",
    headers: { "x-api-key": apiKey, ...(body !== undefined && { "content-type": "application/json" }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Stores the CTO and asks for a score that takes the model that many seconds; gives a function that reads the job. */
export async function startSlowJob(stack: Stack, seconds: number): Promise<() => Promise<Job>> {
  const profile = JSON.parse(readFileSync("examples/profiles/cto.json", "utf8"));
  const { id } = await call<{ id: string }>(stack, "/api/v1/profiles", profile);
  const request = { role: "CTO", model: `sandbox-slow:${seconds}`, reuse: false };
  const { job_id } = await call<{ job_id: string }>(stack, `/api/v1/profiles/${id}/score`, request);
  return () => call<Job>(stack, `/api/v1/scoring-jobs/${job_id}`);
}
