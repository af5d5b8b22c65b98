import { inWorkspace } from "@/db/in-workspace";
import { type CallChange, type CallRow, closeCall, ledgerOfJob } from "@/db/queries/model-calls";
import { type JobKey, lockJob, noteLedgerChange, setUsage, touchRun } from "@/db/queries/scoring-jobs";
import { sumUsage } from "@/lib/domain/job-record";
import type { ModelPort } from "@/lib/domain/model-call";
import type { PlannedCall } from "@/lib/domain/plan-calls";
import { isPausing } from "@/lib/domain/provider-failure";
import type { LoadedRun } from "./load-run";
import { RetryLater } from "./retry-later";

export interface CallInput {
  key: JobKey;
  owner: string;
  call: PlannedCall;
  model: ModelPort;
  now: () => Date;
  /** 0 ≤ random() < 1, for the jitter of a wait. */
  random: () => number;
}

const NOTHING_SAID = { rawReply: null, parsedReply: null, verdict: null };

/** A call whose request has ended, one way or the other. */
export interface SettledCall extends CallInput {
  run: LoadedRun;
  row: CallRow;
  latencyMs: number;
  /** The job was sent to see whether a paused provider answers again. */
  probing: boolean;
}

/** The earlier tries of a planned call in this run. A probe's refusals are none: its job waits on as if never sent. */
export function triesOf({ calls }: LoadedRun, call: PlannedCall): CallRow[] {
  return calls.filter(({ stepKey, errorCode }) => stepKey === call.key && !isPausing(errorCode));
}

/**
 * Writes what a call came to, and where its run stands now; for a job that has been cancelled, the call alone.
 * Of a person who was erased meanwhile, only the figures are kept.
 * Throws RetryLater for a call that was given up for lost before it answered: its figures are kept, its reply is not.
 */
export async function settleCall(
  { key, owner, row }: SettledCall,
  outcome: CallChange,
  progress: Parameters<typeof touchRun>[3],
): Promise<void> {
  const closed = await inWorkspace(key.workspaceId, async (tx) => {
    // The job's row before the call's: the sweeps and the erasure lock them in this order.
    const job = await lockJob(tx, key);
    const isMine = await touchRun(tx, key, owner, progress);
    if (!isMine) await noteLedgerChange(tx, [key.jobId]);
    const change = job?.erasedAt ? { ...outcome, ...NOTHING_SAID } : outcome;
    const isFirst = await closeCall(tx, { workspaceId: key.workspaceId, callId: row.id }, change);
    // Another call has completed the job meanwhile, and summed up without this one.
    if (job?.usage && !job.reusedFrom)
      await setUsage(tx, key, sumUsage((await ledgerOfJob(tx, key.workspaceId, key.jobId)).map(({ usage }) => usage)));
    return isFirst;
  });
  if (!closed) throw new RetryLater("WORKER_LOST", 1);
}
