import type { Transaction } from "@/db/client";
import { findReusable, holdLeader, insertReused, queueUp } from "@/db/queries/job-reuse";
import { recordEvent } from "@/db/queries/outbox";
import { insertJob, type JobRow, type NewJob } from "@/db/queries/scoring-jobs";
import { LIMITS } from "@/lib/domain/limits";

interface StoreInput {
  job: NewJob;
  /** false: the job runs by itself, whatever was scored before. */
  reuse: boolean;
  now: Date;
}

/**
 * Stores a job. Where an identical input was scored it is completed by that result; where one is being scored it waits
 * for that job; otherwise it is to be dispatched. Identical requests at the same time look for each other one after the other.
 */
export async function storeJob(tx: Transaction, { job, reuse, now }: StoreInput): Promise<JobRow> {
  const { workspaceId, reuseKey } = job;
  if (!reuseKey || !reuse) return insertJob(tx, job);
  const same = { workspaceId, reuseKey };
  await queueUp(tx, same);
  const known = await reusableFor(tx, job, now);
  if (known) return storeReused(tx, job, known);
  const leader = await holdLeader(tx, same);
  if (leader) return insertJob(tx, { ...job, leaderId: leader.id, waitingReason: "identical_input_running" });
  // The one that was being scored may have settled while we waited to hold it.
  const settled = await reusableFor(tx, job, now);
  return settled ? storeReused(tx, job, settled) : insertJob(tx, job);
}

/** The job whose result answers this one, or null. */
export async function reusableFor(tx: Transaction, job: NewJob, now: Date): Promise<JobRow | null> {
  const { workspaceId, reuseKey, providerBaseUrl, sandbox } = job;
  if (!reuseKey) return null;
  const since = new Date(now.getTime() - LIMITS.reuseSeconds * 1_000);
  return findReusable(tx, { workspaceId, reuseKey }, { provider: { providerBaseUrl, sandbox }, since });
}

async function storeReused(tx: Transaction, job: NewJob, source: JobRow): Promise<JobRow> {
  const row = await insertReused(tx, job, source);
  await recordEvent(tx, { workspaceId: row.workspaceId, jobId: row.id, event: "scoring_job.completed" });
  return row;
}
