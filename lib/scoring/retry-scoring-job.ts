import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { callsOfJob } from "@/db/queries/model-calls";
import { type JobRow, moveJob } from "@/db/queries/scoring-jobs";
import { scoringJobs } from "@/db/schema";
import type { Principal } from "@/lib/domain/access";
import { spentOf } from "@/lib/domain/cost-limit";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import type { Meter } from "@/lib/domain/rate-limit";
import { isRetryable } from "@/lib/domain/scoring-job";
import { chooseModel } from "./choose-model";
import { dispatchRun } from "./dispatch-run";
import { findVisibleJob } from "./get-scoring-job";
import { holdForRun } from "./keep-budget";
import { refuseUnpriced } from "./keep-cost-limit";
import { notBegun } from "./not-begun";
import type { EnqueueScoring } from "./ports";
import { refuseWhilePaused } from "./refuse-while-paused";
import { requoteJob } from "./requote-job";
import { takeJobPoints } from "./take-points";

interface RetryInput {
  principal: Principal;
  jobId: string;
  request: { model?: string | undefined; max_tokens?: number | undefined };
  enqueue: EnqueueScoring;
  meter?: Meter;
  once?: Once<JobRow> | undefined;
  now: Date;
}

const NO_FAILURE = {
  failedAt: null,
  errorCode: null,
  errorMessage: null,
  errorRetryable: null,
  errorRetryAfter: null,
  recoveries: 0,
} as const;

/**
 * Starts the next run of a failed job with what was stored. Of two at once one wins.
 * Throws JOB_NOT_FOUND, JOB_NOT_RETRYABLE, RETRY_LIMIT_EXCEEDED, MODEL_NOT_ALLOWED, INPUT_ERASED, TOO_MANY_ACTIVE_JOBS,
 * RATE_LIMITED, BUDGET_EXCEEDED, PROVIDER_PAUSED, INVALID_REQUEST (a budget or cost limit, and no price).
 */
export async function retryScoringJob(input: RetryInput): Promise<JobRow> {
  const job = await onceInWorkspace(input.principal.workspaceId, input.once, (tx) => takeRetry(tx, input));
  await dispatchRun(job, input.enqueue);
  return job;
}

/** What a retry is within a transaction: the job pending again, its points taken, its cost held; to be dispatched after the commit. */
export async function takeRetry(tx: Transaction, input: Omit<RetryInput, "enqueue" | "once">): Promise<JobRow> {
  const { principal, jobId, request, meter, now } = input;
  const { workspaceId } = principal;
  const row = await findVisibleJob(tx, { principal, jobId });
  refuseUnless(row);
  refuseUnpriced(row, request.model);
  const change = {
    ...notBegun(now),
    ...NO_FAILURE,
    pointUntil: null,
    ...(await askedAnew(tx, row, request)),
    retryCount: row.retryCount + 1,
    runNumber: row.runNumber + 1,
    dispatch: row.dispatch + 1,
    dispatchedAt: now,
  };
  const sameRun = and(eq(scoringJobs.runNumber, row.runNumber), eq(scoringJobs.status, "failed"));
  const asRead = and(sameRun, isNull(scoringJobs.erasedAt));
  const next = await moveJob(tx, { workspaceId, jobId }, "pending", change, asRead);
  if (!next) return refuseAsItIs(tx, { principal, jobId });
  await takeJobPoints(tx, { principal, meter, job: next });
  const spentBefore = spentOf(await callsOfJob(tx, workspaceId, jobId));
  await holdForRun(tx, next, { principal, now, spentBefore });
  await refuseWhilePaused(tx, next.model, now);
  return next;
}

/** What a retry with another model or length changes: it is no longer what was asked, and has a quote of its own. */
async function askedAnew(tx: Transaction, row: JobRow, { model: wanted, max_tokens }: RetryInput["request"]) {
  if (wanted === undefined && max_tokens === undefined) return {};
  const model = wanted === undefined ? row.model : await chooseModel(tx, row.workspaceId, wanted);
  const maxTokens = max_tokens ?? row.maxTokens;
  return { model, maxTokens, reuseKey: null, ...(await requoteJob(tx, { ...row, model, maxTokens })) };
}

/** Somebody else was first: says how the job stands since. Their run may have failed by now, which nobody has seen yet. */
async function refuseAsItIs(tx: Transaction, asked: { principal: Principal; jobId: string }): Promise<never> {
  refuseUnless(await findVisibleJob(tx, asked));
  throw new AppError("JOB_NOT_RETRYABLE", "Somebody else retried this job meanwhile, and that run failed as well.");
}

function refuseUnless(row: JobRow): void {
  if (row.erasedAt) throw new AppError("INPUT_ERASED", "The profile was erased: nothing is left to score.");
  if (!isRetryable(row.status)) notRetryable(row.status);
  if (row.retryCount >= LIMITS.retriesPerJob) {
    throw new AppError("RETRY_LIMIT_EXCEEDED", `A job is retried at most ${LIMITS.retriesPerJob} times.`);
  }
}

function notRetryable(status: string): never {
  throw new AppError("JOB_NOT_RETRYABLE", `Only a failed job can be retried; this one is ${status}.`);
}
