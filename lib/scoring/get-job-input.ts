import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { type CallRow, callsOfJob } from "@/db/queries/model-calls";
import { rubricVersion } from "@/db/queries/questions";
import type { JobRow } from "@/db/queries/scoring-jobs";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { FrozenText } from "@/lib/domain/frozen-text";
import type { ChatMessage } from "@/lib/domain/model-call";
import { baseCalls, baseKeyOf } from "@/lib/domain/plan-calls";
import { withoutInstructionSpans } from "@/lib/domain/prompt";
import { messagesOf } from "./build-chat";
import { findVisibleJob } from "./get-scoring-job";
import { doubtedBy, frozenTextOf } from "./load-run";

export type JobInputRecord = FrozenText & { messages: ChatMessage[] };

/** The text that a job scores and the messages of its latest official call. Throws JOB_NOT_FOUND, INPUT_ERASED. */
export function getJobInput(input: { principal: Principal; jobId: string }): Promise<JobInputRecord> {
  return inWorkspace(input.principal.workspaceId, async (tx) => {
    const job = await findVisibleJob(tx, input);
    const frozen = await frozenTextOf(tx, job);
    if (!frozen) throw new AppError("INPUT_ERASED", "The text that was scored has been erased.");
    const calls = await callsOfJob(tx, job.workspaceId, job.reusedFrom ?? job.id);
    // What the first reply made doubtful is part of the text again unless the score was found to depend on it.
    const shown = job.flags?.includes("suspicious_text") ? doubtedBy(ofLastRun(calls), frozen) : frozen;
    return { ...shown, messages: await sentMessages(tx, job, shown, calls) };
  });
}

const ofLastRun = (calls: readonly CallRow[]) => calls.filter(({ run }) => run === calls.at(-1)?.run);

const MOST_SAMPLES = 5;

/** Built again from what the job pins and the boundary in its ledger: the very messages that were sent. */
async function sentMessages(
  tx: Transaction,
  job: JobRow,
  frozen: FrozenText,
  calls: readonly CallRow[],
): Promise<ChatMessage[]> {
  const isCut = withoutInstructionSpans(frozen) !== frozen.text;
  const sent = calls.filter(({ purpose }) => purpose === "score" || (isCut && purpose === "without_span")).at(-1);
  if (!sent) return [];
  const rubric = job.rubricVersionId ? await rubricVersion(tx, job.workspaceId, job.rubricVersionId) : null;
  const call = baseCalls({ samples: MOST_SAMPLES, pair: true }).find(({ key }) => key === baseKeyOf(sent.stepKey));
  return call ? messagesOf({ job, frozen, rubric, calls: [] }, call, sent.boundary) : [];
}
