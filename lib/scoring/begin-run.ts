import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { claimRun, type JobRow } from "@/db/queries/scoring-jobs";
import { LIMITS } from "@/lib/domain/limits";
import type { RunPlan } from "@/lib/domain/plan-calls";
import { planRun } from "@/lib/domain/plan-run";
import { env } from "@/lib/env";
import { currentProvider } from "./current-provider";
import { frozenTextOf } from "./load-run";
import type { ScoringRequested } from "./ports";

/** Seconds that a run may be silent before it counts as lost: one call, and a grace. */
export function callLeaseSeconds(): number {
  return Math.ceil(env().ASSAY_MODEL_TIMEOUT_MS / 1_000) + LIMITS.leaseGraceSeconds;
}

/**
 * Takes a job for the run `owner` and says which calls it will make. Re-entrant: the same owner may begin again.
 * @returns null when the job is somebody else's, or settled: a normal end without effect.
 */
export function beginRun(request: ScoringRequested & { owner: string }): Promise<RunPlan | null> {
  const { workspaceId, jobId, run, owner } = request;
  return inWorkspace(workspaceId, async (tx) => {
    // The provider may have been changed since the job was made: a sandbox score must not pass for a real one.
    const claim = { run, owner, leaseSeconds: callLeaseSeconds(), provider: currentProvider() };
    const job = await claimRun(tx, { workspaceId, jobId }, claim);
    return job && planOf(tx, job);
  });
}

async function planOf(tx: Transaction, job: JobRow): Promise<RunPlan> {
  const text = await frozenTextOf(tx, job);
  return text ? planRun(job, text) : { samples: 0, pair: false };
}
