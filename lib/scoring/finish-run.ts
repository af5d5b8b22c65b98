import { inWorkspace } from "@/db/in-workspace";
import type { CallRow } from "@/db/queries/model-calls";
import { isErased } from "@/db/queries/scored-texts";
import { type JobKey, ownedBy } from "@/db/queries/scoring-jobs";
import { sumUsage } from "@/lib/domain/job-record";
import type { ParsedScore } from "@/lib/domain/parsed-score";
import type { Flag } from "@/lib/domain/scoring-job";
import { dispatchRun } from "./dispatch-run";
import { type LoadedRun, loadRun } from "./load-run";
import { measuredSem } from "./measured-sem";
import type { EnqueueScoring } from "./ports";
import { scoreRun } from "./score-run";
import { settleJob } from "./settle-job";

/**
 * Verifies, computes and settles, in one transaction fenced by the run's owner. Those that waited for the result get it,
 * or go on by themselves (the sweep sends them where `enqueue` isn't given or fails).
 * @returns false when the job is not this run's any more, or was settled by an earlier try of this step.
 */
export async function finishRun(key: JobKey, owner: string, enqueue?: EnqueueScoring): Promise<boolean> {
  const settled = await inWorkspace(key.workspaceId, async (tx) => {
    const run = await loadRun(tx, key, owner);
    if (!run) return null;
    const result = scoreRun(run, await measuredSem(tx, run));
    const erased = await isErased(tx, key.workspaceId, run.job.profileId);
    const change = { ...figuresOf(run, result), ...columnsOf(result), ...personalPart(result, erased) };
    return settleJob(tx, key, "completed", { ...change, completedAt: new Date() }, ownedBy(owner));
  });
  if (settled?.next && enqueue) await dispatchRun(settled.next, enqueue);
  return settled !== null;
}

interface RunResult {
  score: ParsedScore | Record<string, unknown>;
  withSpan: ParsedScore | null;
  flags: Flag[];
  official: CallRow[];
}

function personalPart({ score, withSpan, official }: RunResult, erased: boolean) {
  if (erased) return { erasedAt: new Date() };
  return { parsedScore: score, scoreWithSpan: withSpan, llmResponse: official[0]?.rawReply ?? null };
}

function columnsOf({ score, flags }: RunResult) {
  if (!("criteria" in score && "coverage" in score)) return { flags };
  const { overall, coverage } = score as ParsedScore;
  return {
    flags,
    overallThousandths: overall && Math.round(overall.score * 1_000),
    coverageThousandths: Math.round(coverage * 1_000),
  };
}

function figuresOf(run: LoadedRun, { official }: RunResult) {
  const last = official.at(-1);
  return {
    // Near its cut-off a score may rest on more than was asked for.
    samples: Math.max(run.job.samples, official.length),
    step: "checking_evidence" as const,
    waitingReason: null,
    usage: sumUsage(run.ledger.map(({ usage }) => usage)),
    modelUsed: last?.modelUsed ?? null,
    parameters: parametersOf(last),
  };
}

function parametersOf(call: CallRow | undefined): Record<string, unknown> {
  return (call?.verdict?.parameters as Record<string, unknown> | undefined) ?? {};
}
