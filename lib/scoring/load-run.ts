import type { Transaction } from "@/db/client";
import { type CallRow, callsOfJob } from "@/db/queries/model-calls";
import { type PinnedRubric, rubricVersion } from "@/db/queries/questions";
import { findScoredText, type ScoredTextRow } from "@/db/queries/scored-texts";
import { type JobKey, type JobRow, lockJob } from "@/db/queries/scoring-jobs";
import { withDoubts } from "@/lib/domain/doubted-text";
import type { FrozenText } from "@/lib/domain/frozen-text";
import { baseKeyOf, FIRST_KEY } from "@/lib/domain/plan-calls";
import type { ModelReply } from "@/lib/domain/reply-schema";

/** What a step of a run works on. */
export interface LoadedRun {
  job: JobRow;
  /** What this run's first reply made doubtful is flagged in it. */
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
  const calls = ledger.filter(({ run }) => run === job.runNumber);
  return { job, frozen: rubric ? doubtedBy(calls, frozen) : frozen, rubric, ledger, calls };
}

/** The text with what the first reply about all of it made doubtful marked as suspicious, like what was found before. */
export function doubtedBy(calls: readonly CallRow[], frozen: FrozenText): FrozenText {
  const first = calls.find(({ stepKey, verdict }) => baseKeyOf(stepKey) === FIRST_KEY && verdict?.doubted === true);
  return first?.parsedReply ? withDoubts(frozen, first.parsedReply as unknown as ModelReply) : frozen;
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
