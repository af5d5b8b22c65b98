import type { Transaction } from "@/db/client";
import { completeFollowers, lockFollowers, promoteFirst } from "@/db/queries/job-reuse";
import { recordEvent } from "@/db/queries/outbox";
import { type JobRow, moveJob } from "@/db/queries/scoring-jobs";
import { isFailureShared, isShared } from "@/lib/domain/reuse";
import { type FailureReport, failureColumns } from "./failure-columns";
import { takePointToGoOn } from "./take-points";

/**
 * Ends the wait for a settled job. Its result completes those that wait; a failure that each of them would meet fails
 * them. Otherwise the oldest goes on by itself, for a point of its profile, and the rest wait for that one; where no point
 * is left they fail, and say from when there is one. @returns who goes on, to be dispatched after the commit.
 */
export async function releaseFollowers(tx: Transaction, settled: JobRow): Promise<JobRow | null> {
  const followers = await lockFollowers(tx, settled);
  const [oldest] = followers;
  if (!oldest) return null;
  if (isShared(settled)) {
    await completeFollowers(tx, settled, followers);
    await recordEnd(tx, followers, "completed");
    return null;
  }
  const { errorCode, errorRetryable } = settled;
  if (errorCode && isFailureShared(settled)) return failAll(tx, followers, { code: errorCode, retryAfter: null });
  const seconds = await takePointToGoOn(tx, oldest);
  if (seconds === null) return promoteFirst(tx, followers);
  const retryAfter = new Date(Date.now() + seconds * 1_000).toISOString();
  return failAll(tx, followers, { code: (errorRetryable && errorCode) || "RUN_CANCELLED", retryAfter });
}

async function failAll(tx: Transaction, followers: JobRow[], failure: FailureReport): Promise<null> {
  const columns = failureColumns(failure);
  for (const { workspaceId, id: jobId } of followers) await moveJob(tx, { workspaceId, jobId }, "failed", columns);
  await recordEnd(tx, followers, "failed");
  return null;
}

async function recordEnd(tx: Transaction, jobs: JobRow[], end: "completed" | "failed"): Promise<void> {
  for (const { workspaceId, id: jobId } of jobs) {
    await recordEvent(tx, { workspaceId, jobId, event: `scoring_job.${end}` });
  }
}
