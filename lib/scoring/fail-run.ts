import { and, eq, or, type SQL } from "drizzle-orm";
import { inWorkspace } from "@/db/in-workspace";
import { recordEvent } from "@/db/queries/outbox";
import { type JobKey, moveJob, ownedBy } from "@/db/queries/scoring-jobs";
import { scoringJobs } from "@/db/schema";
import type { JobErrorCode } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import type { ScoringRequested } from "./ports";

export interface FailureReport {
  code: JobErrorCode;
  /** RFC 3339, where the provider said when to come back. */
  retryAfter: string | null;
}

/** Ends a job as failed, if `owner` still holds it. @returns whether it did. */
export function failRun(key: JobKey, owner: string, failure: FailureReport): Promise<boolean> {
  return fail(key, failure, ownedBy(owner));
}

/** For a run that broke down or was cancelled in the engine: also ends a job that this very dispatch never began. */
export function failBrokenRun(request: ScoringRequested & { owner: string }, code: JobErrorCode): Promise<boolean> {
  const { workspaceId, jobId, run, dispatch, owner } = request;
  const neverBegun = and(
    eq(scoringJobs.status, "pending"),
    eq(scoringJobs.runNumber, run),
    eq(scoringJobs.dispatch, dispatch),
  );
  return fail({ workspaceId, jobId }, { code, retryAfter: null }, or(ownedBy(owner), neverBegun));
}

function fail(key: JobKey, failure: FailureReport, fence: SQL | undefined): Promise<boolean> {
  return inWorkspace(key.workspaceId, async (tx) => {
    const settled = await moveJob(tx, key, "failed", failureColumns(failure), fence);
    if (!settled) return false;
    await recordEvent(tx, { ...key, event: "scoring_job.failed" });
    return true;
  });
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
