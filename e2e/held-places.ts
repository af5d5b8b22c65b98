import { expect } from "@playwright/test";
import { LIMITS } from "@/lib/domain/limits";
import { heldFetch } from "./held-answers";
import type { Stack } from "./stack";

export interface HeldAnswer {
  status: number;
  /** `Preference-Applied`: null where the read was not held. */
  applied: string | null;
  job: { status: string };
}

/** Reads a job and is willing to wait. */
export async function readWaiting(
  stack: Stack,
  jobId: string,
  seconds: number,
  signal?: AbortSignal,
): Promise<HeldAnswer> {
  const headers = { "x-api-key": stack.apiKey, prefer: `wait=${seconds}` };
  const response = await heldFetch(`${stack.url}/api/v1/scoring-jobs/${jobId}`, { headers, signal: signal ?? null });
  const { status, headers: answered } = response;
  return { status, applied: answered.get("preference-applied"), job: (await response.json()) as { status: string } };
}

/** Takes every place that the process has for waiting reads, and asks for some more; resolves once none is left. */
export async function takeAllPlaces(stack: Stack, jobId: string, signal?: AbortSignal): Promise<Promise<HeldAnswer>[]> {
  const waiting = Array.from({ length: LIMITS.heldReads + 20 }, () => readWaiting(stack, jobId, 25, signal));
  for (const one of waiting) one.catch(() => {});
  await expect.poll(async () => (await readWaiting(stack, jobId, 1)).applied, { intervals: [50] }).toBeNull();
  return waiting;
}
