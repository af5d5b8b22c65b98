import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { heldFetch } from "../../held-answers";
import type { Stack } from "../../stack";

const Accepted = z.object({ job_id: z.string() });
const Coded = z.object({ code: z.string() });
const Stored = z.object({ id: z.string() });

/** How long a caller goes on asking while parts are down, and how long one request may take. */
const PATIENCE_MS = 60_000;
const REQUEST_MS = 15_000;

export interface ScoreWish {
  /** Which of the client's profiles. */
  profile: number;
  role?: string;
  prompt?: string;
  model: string;
  /** Whether the result of an identical input may be given again. */
  reuse: boolean;
}

/** A caller that asks until it has a 202. Only what was answered counts as accepted. */
export interface ScoringClient {
  /** The id of the job. */
  score(wish: ScoreWish): Promise<string>;
  /** Whether a 202 came: a job that isn't failed any more answers 409. */
  retry(jobId: string): Promise<boolean>;
}

/** @param profiles names of files in examples/profiles, which are stored first */
export async function scoringClient(stack: Stack, profiles: string[]): Promise<ScoringClient> {
  const ids = await Promise.all(profiles.map((name) => storeProfile(stack, `examples/profiles/${name}.json`)));
  return {
    async score({ profile, ...request }) {
      const answer = await insist(stack, `/api/v1/profiles/${ids[profile]}/score`, request);
      if (answer.status !== 202)
        throw new Error(`A score is answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return Accepted.parse(answer.body).job_id;
    },
    async retry(jobId) {
      return (await insist(stack, `/api/v1/scoring-jobs/${jobId}/retry`, {})).status === 202;
    },
  };
}

async function storeProfile(stack: Stack, file: string): Promise<string> {
  const answer = await insist(stack, "/api/v1/profiles", JSON.parse(readFileSync(file, "utf8")));
  return Stored.parse(answer.body).id;
}

interface Answer {
  status: number;
  body: unknown;
}

function isPassing({ status, body }: Answer): boolean {
  const { code } = Coded.safeParse(body).data ?? {};
  return status === 0 || status === 429 || status >= 500 || code === "IDEMPOTENCY_KEY_IN_USE";
}

/** Asks again while nobody answers, or what answers can't just now: with one key, so that it is done once. */
async function insist(stack: Stack, path: string, body: unknown): Promise<Answer> {
  const end = Date.now() + PATIENCE_MS;
  const key = randomUUID();
  for (;;) {
    const answer = await post(stack, path, body, key).catch((error: unknown) => ({ status: 0, body: String(error) }));
    if (!isPassing(answer)) return answer;
    if (Date.now() > end) throw new Error(`${path} has no answer but ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function post({ url, apiKey }: Stack, path: string, body: unknown, key: string): Promise<Answer> {
  const answer = await heldFetch(url + path, {
    method: "POST",
    headers: { "x-api-key": apiKey, "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(REQUEST_MS),
  });
  return { status: answer.status, body: await answer.json() };
}
