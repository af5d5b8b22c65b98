import { and, eq, or, type SQL } from "drizzle-orm";
import { inWorkspace } from "@/db/in-workspace";
import { type JobKey, ownedBy } from "@/db/queries/scoring-jobs";
import { scoringJobs } from "@/db/schema";
import type { JobErrorCode } from "@/lib/domain/errors";
import { dispatchRun } from "./dispatch-run";
import { type FailureReport, failureColumns } from "./failure-columns";
import type { EnqueueScoring, ScoringRequested } from "./ports";
import { settleJob } from "./settle-job";

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
