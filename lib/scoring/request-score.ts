import { atOnce } from "@/db/at-once";
import type { Transaction } from "@/db/client";
import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { keepScoredText } from "@/db/queries/scored-texts";
import type { JobRow } from "@/db/queries/scoring-jobs";
import type { Meter } from "@/lib/domain/rate-limit";
import { dispatchRun } from "./dispatch-run";
import { holdForRun } from "./keep-budget";
import { refuseLowLimit } from "./keep-cost-limit";
import { pinRequest, type ScoreRequestInput } from "./pin-request";
import type { EnqueueScoring } from "./ports";
import { refuseWhilePaused } from "./refuse-while-paused";
import { storeJob } from "./store-job";
import { takeJobPoints, takeKeyPoint } from "./take-points";

interface RequestWorld {
  enqueue: EnqueueScoring;
  meter?: Meter;
  once?: Once<JobRow> | undefined;
  /** Does what the caller needn't wait for, since a sweep would do it: their answer is the commit. */
  afterwards?: (work: () => Promise<void>) => void;
}

/**
 * Takes a request for a score: pins everything that the run needs, commits the job, then tells the engine, `afterwards`
 * where somebody says when that is. When the engine can't be told the job stays pending and a sweep sends it later. An
 * input that was scored before, or is being scored, runs no second time unless `reuse` is false.
 * Throws PROFILE_NOT_FOUND, RUBRIC_NOT_FOUND, RUBRIC_NOT_PUBLISHED, MODEL_NOT_ALLOWED, INVALID_REQUEST
 * (a cost limit that is too low, a budget and no price), TOO_MANY_ACTIVE_JOBS, RATE_LIMITED, BUDGET_EXCEEDED,
 * PROVIDER_PAUSED.
 */
export async function requestScore(input: ScoreRequestInput & RequestWorld): Promise<JobRow> {
  const job = await onceInWorkspace(
    input.principal.workspaceId,
    input.once,
    (tx) => takeRequest(tx, input),
    ({ profileId }) => profileId,
  );
  if (job.status !== "pending" || job.leaderId !== null) return job;
  const dispatch = () => dispatchRun(job, input.enqueue);
  if (input.afterwards) input.afterwards(dispatch);
  else await dispatch();
  return job;
}

/**
 * What a request for a score is within a transaction: its job stored, its points taken, its cost held; to be dispatched
 * after the commit. Budgets are locked last: let no transaction take one request after another.
 */
export async function takeRequest(tx: Transaction, input: ScoreRequestInput & { meter?: Meter }): Promise<JobRow> {
  const pinned = await pinRequest(tx, input);
  if (pinned.unkept) await keepScoredText(tx, pinned.unkept);
  const stored = await storeJob(tx, { job: pinned.job, reuse: input.request.reuse ?? true, now: input.now });
  const { principal, meter } = input;
  // A result that is there, or on its way, costs the profile nothing and needs no provider.
  const runs = stored.status === "pending" && stored.leaderId === null;
  if (!runs) await takeKeyPoint(tx, { principal, meter });
  if (stored.status !== "pending") return stored;
  refuseLowLimit(stored, pinned.firstMicros);
  if (runs) await takeJobPoints(tx, { principal, meter, job: stored });
  await atOnce([
    runs ? holdForRun(tx, stored, { principal, now: input.now }) : undefined,
    refuseWhilePaused(tx, stored.model, input.now),
  ]);
  return stored;
}
