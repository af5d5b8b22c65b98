import type { SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recordEvent } from "@/db/queries/outbox";
import { returnPoint } from "@/db/queries/rate-points";
import { type JobKey, type JobRow, moveJob } from "@/db/queries/scoring-jobs";
import { releaseFollowers } from "./release-followers";

type End = "completed" | "failed" | "cancelled";

export interface Settled {
  job: JobRow;
  /** Waited for this job and goes on in its place: to be dispatched after the commit. */
  next: JobRow | null;
}

/**
 * Ends a job, with all that follows from it in the same transaction: its event, the point
 * that a failure gives back, and the jobs that waited for its result.
 * `fence` narrows whose write counts. @returns null: somebody else was first.
 */
export async function settleJob(
  tx: Transaction,
  key: JobKey,
  end: End,
  change: Parameters<typeof moveJob>[3],
  fence?: SQL,
): Promise<Settled | null> {
  const job = await moveJob(tx, key, end, change, fence);
  if (!job) return null;
  await recordEvent(tx, { ...key, event: `scoring_job.${end}` });
  if (end === "failed") await returnPoint(tx, job);
  return { job, next: await releaseFollowers(tx, job) };
}
