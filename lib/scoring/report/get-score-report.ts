import type { Transaction } from "@/db/client";
import { findProfile } from "@/db/queries/profiles";
import { findRubric, findRubricVersions } from "@/db/queries/rubrics";
import { decisionsOf, overridesOf } from "@/db/queries/score-reviews";
import type { JobRow } from "@/db/queries/scoring-jobs";
import { readInWorkspace } from "@/db/read-in-workspace";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { ParsedScore } from "@/lib/domain/parsed-score";
import { type DecisionEntry, overridesInForce } from "@/lib/domain/review";
import type { Flag } from "@/lib/domain/scoring-job";
import { findVisibleJob } from "../get-scoring-job";

/** What a report of a score says. */
export interface ScoreReport {
  candidate: { name: string; headline: string | null };
  rubric: { name: string; version: number };
  score: ParsedScore;
  flags: Flag[];
  sandbox: boolean;
  /** The latest that a person said by it. */
  decision: { outcome: DecisionEntry; note: string | null; byName: string; at: Date } | null;
  /** Criteria whose numbers people have corrected; the score is the model's all the same. */
  corrected: number;
  job: Pick<JobRow, "id" | "createdAt" | "inputSha256" | "scorerVersion" | "redaction" | "samples"> & {
    completedAt: Date;
    model: string;
  };
}

/**
 * Everything that a report of a completed rubric job says. Throws 404 `JOB_NOT_FOUND`; 409 `CONFLICT` where there is no
 * score by a rubric; 410 `INPUT_ERASED` where the person was erased.
 */
export function getScoreReport({ principal, jobId }: { principal: Principal; jobId: string }): Promise<ScoreReport> {
  return readInWorkspace(principal.workspaceId, async (tx) => {
    const job = await findVisibleJob(tx, { principal, jobId });
    const profile = await findProfile(tx, job.workspaceId, job.profileId);
    if (!profile || job.erasedAt) throw new AppError("INPUT_ERASED", "The person was erased, and the score with them.");
    if (job.status !== "completed" || job.kind !== "rubric" || !job.completedAt || !job.parsedScore)
      throw new AppError("CONFLICT", "Only a completed score by a rubric has a report.");
    const { id, createdAt, completedAt, inputSha256, scorerVersion, redaction, samples } = job;
    return {
      candidate: { name: profile.fullName, headline: profile.headline },
      rubric: await rubricOf(tx, job),
      score: job.parsedScore as ParsedScore,
      flags: job.flags,
      sandbox: job.sandbox,
      decision: await decisionOf(tx, job),
      corrected: overridesInForce(await overridesOf(tx, { workspaceId: job.workspaceId, jobId: id })).size,
      job: {
        ...{ id, createdAt, completedAt, inputSha256, scorerVersion, redaction, samples },
        model: job.modelUsed ?? job.model,
      },
    };
  });
}

async function rubricOf(tx: Transaction, { workspaceId, rubricId, rubricVersionId }: JobRow) {
  const rubric = rubricId ? await findRubric(tx, workspaceId, rubricId) : undefined;
  const versions = rubricId ? await findRubricVersions(tx, workspaceId, rubricId) : [];
  const version = versions.find(({ id }) => id === rubricVersionId);
  return { name: rubric?.rubric.name ?? "", version: version?.number ?? 0 };
}

async function decisionOf(tx: Transaction, { workspaceId, id: jobId }: JobRow): Promise<ScoreReport["decision"]> {
  const [latest] = await decisionsOf(tx, { workspaceId, jobId });
  if (!latest || latest.outcome === "withdrawn") return null;
  return { outcome: latest.outcome, note: latest.note, byName: latest.byName, at: latest.createdAt };
}
