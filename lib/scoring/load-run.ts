import type { Transaction } from "@/db/client";
import { type CallRow, callsOfJob } from "@/db/queries/model-calls";
import { type PinnedRubric, rubricVersion } from "@/db/queries/questions";
import { findScoredText, type ScoredTextRow } from "@/db/queries/scored-texts";
import { type JobKey, type JobRow, lockJob } from "@/db/queries/scoring-jobs";
import type { FrozenText } from "@/lib/domain/frozen-text";

/** What a step of a run works on. */
export interface LoadedRun {
  job: JobRow;
  frozen: FrozenText;
  rubric: PinnedRubric | null;
  /** The calls of this run alone. */
  calls: CallRow[];
  /** Those of the job's earlier runs too. */
  ledger: CallRow[];
}

/** The run that `owner` holds, or null: the job is another's by now, settled or erased. */
export async function loadRun(tx: Transaction, key: JobKey, owner: string): Promise<LoadedRun | null> {
  // Locked: an erasure would take the text and the replies from under a run that has begun to read them.
  const job = await lockJob(tx, key);
  if (job?.status !== "processing" || job.runOwner !== owner) return null;
  const frozen = await frozenTextOf(tx, job);
  if (!frozen) return null;
  const rubric = job.rubricVersionId ? await rubricVersion(tx, key.workspaceId, job.rubricVersionId) : null;
  const ledger = await callsOfJob(tx, key.workspaceId, key.jobId);
  return { job, frozen, rubric, ledger, calls: ledger.filter(({ run }) => run === job.runNumber) };
}

/** The text that a job scores, or null once it was erased. */
export async function frozenTextOf(tx: Transaction, job: JobRow): Promise<FrozenText | null> {
  const { workspaceId, profileId, inputSha256: sha256 } = job;
  const row = await findScoredText(tx, { workspaceId, profileId, sha256 });
  return row && toFrozenText(row);
}

export function toFrozenText({
  text,
  sha256,
  segments,
  redactions,
  flaggedSpans,
  shortened,
}: ScoredTextRow): FrozenText {
  return { text, sha256, segments, redactions, flagged_spans: flaggedSpans, shortened };
}
