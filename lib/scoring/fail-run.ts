import { and, eq, or, type SQL } from "drizzle-orm";
import { inWorkspace } from "@/db/in-workspace";
import { type JobKey, ownedBy } from "@/db/queries/scoring-jobs";
import { scoringJobs } from "@/db/schema";
import type { JobErrorCode } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { dispatchRun } from "./dispatch-run";
import type { EnqueueScoring, ScoringRequested } from "./ports";
import { settleJob } from "./settle-job";

export interface FailureReport {
  code: JobErrorCode;
  /** RFC 3339, where the provider said when to come back. */
  retryAfter: string | null;
}

/**
 * Ends a job as failed, if `owner` still holds it; the oldest that waited for its result goes on in its place (sent by
 * the sweep where `enqueue` isn't given or fails). @returns whether it did.
 */
export function failRun(
  key: JobKey,
  owner: string,
  failure: FailureReport,
  enqueue?: EnqueueScoring,
): Promise<boolean> {
  return fail(key, failure, ownedBy(owner), enqueue);
}

/** For a run that broke down or was cancelled in the engine: also ends a job that this very dispatch never began. */
export function failBrokenRun(
  request: ScoringRequested & { owner: string },
  code: JobErrorCode,
  enqueue?: EnqueueScoring,
): Promise<boolean> {
  const { workspaceId, jobId, run, dispatch, owner } = request;
  const neverBegun = and(
    eq(scoringJobs.status, "pending"),
    eq(scoringJobs.runNumber, run),
    eq(scoringJobs.dispatch, dispatch),
  );
  return fail({ workspaceId, jobId }, { code, retryAfter: null }, or(ownedBy(owner), neverBegun), enqueue);
}

async function fail(key: JobKey, failure: FailureReport, fence: SQL | undefined, enqueue?: EnqueueScoring) {
  const settled = await inWorkspace(key.workspaceId, (tx) =>
    settleJob(tx, key, "failed", failureColumns(failure), fence),
  );
  if (settled?.next && enqueue) await dispatchRun(settled.next, enqueue);
  return settled !== null;
}

/** What a failed job's row says. */
export function failureColumns({ code, retryAfter }: FailureReport) {
  const { explanation, advice, retryable } = FAILURE_SENTENCES[code];
  return {
    failedAt: new Date(),
    errorCode: code,
    errorMessage: `${explanation} ${advice}`,
    errorRetryable: retryable,
    errorRetryAfter: retryAfter === null ? null : new Date(retryAfter),
    waitingReason: null,
  };
}
