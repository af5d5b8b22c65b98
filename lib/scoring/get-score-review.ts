import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { type DecisionRow, decisionsOf, type OverrideRow, overridesOf } from "@/db/queries/score-reviews";
import type { JobRow } from "@/db/queries/scoring-jobs";
import type { Principal } from "@/lib/domain/access";
import type { ParsedScore } from "@/lib/domain/parsed-score";
import { findVisibleJob } from "./get-scoring-job";

export interface ScoreReview {
  job: JobRow;
  /** null: the job gave no score by a rubric, or it was erased. */
  score: ParsedScore | null;
  /** The latest first. */
  decisions: DecisionRow[];
  overrides: OverrideRow[];
}

/** What people said of a score. Throws JOB_NOT_FOUND. */
export function getScoreReview({ principal, jobId }: { principal: Principal; jobId: string }): Promise<ScoreReview> {
  return inWorkspace(principal.workspaceId, async (tx) => reviewOf(tx, await findVisibleJob(tx, { principal, jobId })));
}

export async function reviewOf(tx: Transaction, job: JobRow): Promise<ScoreReview> {
  const key = { workspaceId: job.workspaceId, jobId: job.id };
  return {
    job,
    score: scoreOf(job),
    decisions: await decisionsOf(tx, key),
    overrides: await overridesOf(tx, key),
  };
}

/** The score that a person can say something of; null: there is none. */
export function scoreOf({ kind, status, parsedScore }: JobRow): ParsedScore | null {
  return kind === "rubric" && status === "completed" ? (parsedScore as ParsedScore | null) : null;
}
