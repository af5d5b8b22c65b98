import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { pausesOf } from "@/db/queries/provider-pauses";
import { rubricVersion } from "@/db/queries/questions";
import { claimRun, findJob, type JobRow, markWaiting } from "@/db/queries/scoring-jobs";
import type { RunPlan } from "@/lib/domain/plan-calls";
import { planRun } from "@/lib/domain/plan-run";
import { env } from "@/lib/env";
import { currentProvider } from "./current-provider";
import { frozenTextOf } from "./load-run";
import type { ScoringRequested } from "./ports";
import { currentAccount } from "./provider-account";

/** Seconds that a run may be silent before it counts as lost: one call, and a grace. */
export function callLeaseSeconds(): number {
  return Math.ceil(env().ASSAY_MODEL_TIMEOUT_MS / 1_000) + env().ASSAY_LEASE_GRACE_SECONDS;
}

/**
 * Takes a job for the run `owner` and says which calls it will make. Re-entrant: the same owner may begin again.
 * While the provider is paused only its probe begins: any other job says that it waits, and is sent again afterwards.
 * @returns null when the job is somebody else's, waits, or is settled: a normal end without effect.
 */
export function beginRun(request: ScoringRequested & { owner: string }): Promise<RunPlan | null> {
  const { workspaceId, jobId, run, owner } = request;
  return inWorkspace(workspaceId, async (tx) => {
    // The provider may have been changed since the job was made: a sandbox score must not pass for a real one.
    if (await mustWait(tx, request)) return null;
    const claim = { run, owner, leaseSeconds: callLeaseSeconds(), provider: currentProvider() };
    const job = await claimRun(tx, { workspaceId, jobId }, claim);
    return job && planOf(tx, job);
  });
}

async function mustWait(tx: Transaction, { workspaceId, jobId, run }: ScoringRequested): Promise<boolean> {
  const key = { workspaceId, jobId };
  const job = await findJob(tx, key);
  if (job?.status !== "pending" || job.runNumber !== run) return false;
  const pauses = await pausesOf(tx, currentAccount(), job.model);
  if (pauses.every(({ probeJobId }) => probeJobId === jobId)) return false;
  return markWaiting(tx, key, run);
}

async function planOf(tx: Transaction, job: JobRow): Promise<RunPlan> {
  const text = await frozenTextOf(tx, job);
  if (!text) return { samples: 0, pair: false };
  const rubric = job.rubricVersionId ? await rubricVersion(tx, job.workspaceId, job.rubricVersionId) : null;
  return planRun({ ...job, resample: rubric?.content.cutoff?.resample ?? false }, text);
}
