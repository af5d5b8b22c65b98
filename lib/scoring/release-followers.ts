import type { Transaction } from "@/db/client";
import { completeFollowers, lockFollowers, promoteFirst } from "@/db/queries/job-reuse";
import { recordEvent } from "@/db/queries/outbox";
import type { JobRow } from "@/db/queries/scoring-jobs";
import { isShared } from "@/lib/domain/reuse";

/**
 * Ends the wait for a settled job: its result completes those that wait, or the oldest of them goes on by itself and the
 * rest wait for that one. @returns who goes on, to be dispatched after the commit; the sweep sends it otherwise.
 */
export async function releaseFollowers(tx: Transaction, settled: JobRow): Promise<JobRow | null> {
  const followers = await lockFollowers(tx, settled);
  if (followers.length === 0) return null;
  if (!isShared(settled)) return promoteFirst(tx, followers);
  await completeFollowers(tx, settled, followers);
  for (const { workspaceId, id: jobId } of followers) {
    await recordEvent(tx, { workspaceId, jobId, event: "scoring_job.completed" });
  }
  return null;
}
