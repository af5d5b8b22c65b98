import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { findScoredText } from "@/db/queries/scored-texts";
import { claimRun, type JobRow } from "@/db/queries/scoring-jobs";
import { hasScorableText } from "@/lib/domain/freeze-profile";
import { LIMITS } from "@/lib/domain/limits";
import type { RunPlan } from "@/lib/domain/plan-calls";
import { withoutInstructionSpans } from "@/lib/domain/prompt";
import { env } from "@/lib/env";
import { currentProvider } from "./current-provider";
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
  const { workspaceId, profileId, inputSha256: sha256 } = job;
  const text = await findScoredText(tx, { workspaceId, profileId, sha256 });
  if (!text) return { samples: 0, pair: false };
  const nothingToRead = job.kind === "rubric" && !hasScorableText(text);
  const withoutSpan = withoutInstructionSpans({ text: text.text, flagged_spans: text.flaggedSpans });
  return { samples: nothingToRead ? 0 : job.samples, pair: job.kind === "rubric" && withoutSpan !== text.text };
}
