import { setTimeout as sleep } from "node:timers/promises";
import type { ScoreAccepted, ScoringJobResource } from "@/lib/api/contracts/scoring";
import { isSettled } from "@/lib/domain/scoring-job";
import { ApiRefusal, type App, askApi } from "./api";

/** Polls a job until it is completed, failed or cancelled. `show` is told the step and the seconds. */
async function waitForJob(app: App, jobId: string, show: (progress: string) => void): Promise<ScoringJobResource> {
  const began = Date.now();
  for (let wait = 100; ; wait = Math.min(2_000, wait * 1.5)) {
    const job = await askApi<ScoringJobResource>(app, `/api/v1/scoring-jobs/${jobId}`);
    if (isSettled(job.status)) return job;
    show(progressOf(job, Date.now() - began));
    await sleep(wait);
  }
}

/** What an unfinished job does, and for how long it has been waited for. */
export function progressOf(job: Pick<ScoringJobResource, "status"> & Progress, ms: number): string {
  const step = job.step?.replaceAll("_", " ") ?? job.waiting_reason ?? "waiting";
  return `${job.status}: ${step}, ${Math.round(ms / 1_000)} s`;
}

interface Progress {
  step?: string | undefined;
  waiting_reason?: string | undefined;
}

const WAITABLE = new Set(["RATE_LIMITED", "TOO_MANY_ACTIVE_JOBS"]);
const LEAST_WAIT_SECONDS = 2;

/** Asks for a new score and waits for it; where a limit is reached, as long as the API says. */
export async function scoreAnew(
  app: App,
  profileId: string,
  question: object,
  show: (progress: string) => void,
): Promise<ScoringJobResource> {
  for (;;) {
    try {
      const request = { ...question, reuse: false };
      const { job_id } = await askApi<ScoreAccepted>(app, `/api/v1/profiles/${profileId}/score`, request);
      return await waitForJob(app, job_id, show);
    } catch (error) {
      if (!(error instanceof ApiRefusal && WAITABLE.has(error.code))) throw error;
      const seconds = Math.max(LEAST_WAIT_SECONDS, error.retryAfter ?? 0);
      show(`limited: ${error.code}, going on in ${seconds} s`);
      await sleep(seconds * 1_000);
    }
  }
}
