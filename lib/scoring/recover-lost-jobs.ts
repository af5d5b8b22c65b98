import { lt, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { leadersLeft } from "@/db/queries/job-reuse";
import { lockPending, lockProcessing } from "@/db/queries/job-sweeps";
import { abandonCallsBefore, abandonOpenCalls } from "@/db/queries/model-calls";
import { type JobRow, moveJob, noteLedgerChange } from "@/db/queries/scoring-jobs";
import { scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import type { JobErrorCode } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { callLeaseSeconds } from "./begin-run";
import { failureColumns } from "./failure-columns";
import { notBegun } from "./not-begun";
import { releaseFollowers } from "./release-followers";
import { settleJob } from "./settle-job";

const BATCH = 500;

export interface Recovered {
  returned: number;
  failed: number;
}

/**
 * Ends what would hang for ever: a run whose lease ran out goes back to `pending` (three times, then WORKER_LOST); one
 * past its ceiling and one that waited a day fail; who waits for a settled job waits no more. The sweep for stranded jobs
 * then sends what went back.
 */
export function recoverLostJobs({ now }: { now: Date }): Promise<Recovered> {
  return asSystem(async (tx) => {
    const silent = await lockProcessing(tx, lt(scoringJobs.leaseUntil, now), BATCH);
    const [lost, returnable] = split(silent, (job) => job.recoveries >= env().ASSAY_LOST_RECOVERIES);
    for (const job of lost) await fail(tx, job, "WORKER_LOST");
    for (const job of returnable) await giveBack(tx, job, now);
    const old = await lockProcessing(tx, pastCeiling(now, env().ASSAY_RUN_CEILING_SECONDS), BATCH);
    for (const job of old) await fail(tx, job, "RUN_TIMED_OUT");
    const tooLong = new Date(now.getTime() - env().ASSAY_PENDING_CEILING_SECONDS * 1_000);
    const waiting = await lockPending(tx, lt(scoringJobs.pendingSince, tooLong), BATCH);
    for (const job of waiting) await fail(tx, job, "PENDING_TOO_LONG");
    for (const leader of await leadersLeft(tx, BATCH)) await releaseFollowers(tx, leader);
    const silence = new Date(now.getTime() - callLeaseSeconds() * 1_000);
    await noteLedgerChange(tx, await abandonCallsBefore(tx, silence));
    return { returned: returnable.length, failed: old.length + lost.length + waiting.length };
  });
}

/** Who keeps its lease and is not done. The lost are looked for first: time without a worker is not the run's. */
function pastCeiling(now: Date, seconds: number) {
  const allowed = sql`make_interval(secs => ${seconds} + ${scoringJobs.waitedSeconds})`;
  return sql`${scoringJobs.startedAt} + ${allowed} < ${now.toISOString()}::timestamptz`;
}

async function fail(tx: Transaction, job: JobRow, code: JobErrorCode): Promise<void> {
  const key = { workspaceId: job.workspaceId, jobId: job.id };
  await abandonOpenCalls(tx, key.workspaceId, key.jobId);
  await settleJob(tx, key, "failed", failureColumns({ code, retryAfter: null }));
}

/** As its next dispatch: what the engine still says of the lost one concerns it no more. */
async function giveBack(tx: Transaction, job: JobRow, now: Date): Promise<void> {
  const key = { workspaceId: job.workspaceId, jobId: job.id };
  await abandonOpenCalls(tx, key.workspaceId, key.jobId);
  await moveJob(tx, key, "pending", { ...notBegun(now), dispatch: job.dispatch + 1, recoveries: job.recoveries + 1 });
}

function split<T>(items: T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
