import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { latestSem } from "@/db/queries/consistency-runs";
import type { CallRow } from "@/db/queries/model-calls";
import { recordEvent } from "@/db/queries/outbox";
import { isErased } from "@/db/queries/scored-texts";
import { type JobKey, moveJob, ownedBy } from "@/db/queries/scoring-jobs";
import { sumUsage } from "@/lib/domain/job-record";
import type { ParsedScore } from "@/lib/domain/parsed-score";
import type { Flag } from "@/lib/domain/scoring-job";
import { type LoadedRun, loadRun } from "./load-run";
import { officialCalls, scoreRun } from "./score-run";

/**
 * Verifies, computes and settles, in one transaction fenced by the run's owner.
 * @returns false when the job is not this run's any more, or was settled by an earlier try of this step.
 */
export function finishRun(key: JobKey, owner: string): Promise<boolean> {
  return inWorkspace(key.workspaceId, async (tx) => {
    const run = await loadRun(tx, key, owner);
    if (!run) return false;
    const result = scoreRun(run, await measuredSem(tx, run));
    const erased = await isErased(tx, key.workspaceId, run.job.profileId);
    const change = { ...figuresOf(run), ...columnsOf(result), ...personalPart(run, result, erased) };
    const settled = await moveJob(tx, key, "completed", { ...change, completedAt: new Date() }, ownedBy(owner));
    if (!settled) return false;
    await recordEvent(tx, { ...key, event: "scoring_job.completed" });
    return true;
  });
}

/** Points; null while nobody has measured how far this model's scores with this rubric version lie apart. */
async function measuredSem(tx: Transaction, { job }: LoadedRun): Promise<number | null> {
  const { workspaceId, rubricVersionId } = job;
  return rubricVersionId === null ? null : latestSem(tx, { workspaceId, rubricVersionId }, job);
}

interface RunResult {
  score: ParsedScore | Record<string, unknown>;
  withSpan: ParsedScore | null;
  flags: Flag[];
}

function personalPart(run: LoadedRun, { score, withSpan }: RunResult, erased: boolean) {
  if (erased) return { erasedAt: new Date() };
  return { parsedScore: score, scoreWithSpan: withSpan, llmResponse: officialCalls(run)[0]?.rawReply ?? null };
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

function figuresOf(run: LoadedRun) {
  const last = officialCalls(run).at(-1);
  return {
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
