import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { type BatchRow, insertBatch } from "@/db/queries/scoring-batches";
import { jobsOwnerOf, type Principal } from "@/lib/domain/access";
import type { Meter } from "@/lib/domain/rate-limit";
import { currentProvider } from "@/lib/scoring/current-provider";
import { creatorOf, type ScoreOptions } from "@/lib/scoring/pin-request";
import type { Question } from "@/lib/scoring/resolve-question";
import { takeBatchPoints } from "@/lib/scoring/take-points";
import { type ChosenBy, type ChosenProfiles, chooseProfiles } from "./choose-profiles";
import { dispatchBatch } from "./dispatch-batch";
import type { EnqueueBatch } from "./ports";
import { type BatchQuote, quoteBatch } from "./quote-batch";

interface BatchInput {
  principal: Principal;
  request: ChosenBy & Question & ScoreOptions;
  meter?: Meter;
  now: Date;
}

export interface TakenBatch {
  batch: BatchRow;
  accepted: number;
  rejected: ChosenProfiles["rejected"];
}

/**
 * Takes a batch: which profiles, by which rubric version and model, as they stand now. Its jobs are made in the background.
 * Throws as `requestScore` does, and as `chooseProfiles`.
 */
export async function requestBatch(
  input: BatchInput & { enqueue: EnqueueBatch; once?: Once<TakenBatch> | undefined },
): Promise<TakenBatch> {
  const { principal, now } = input;
  const taken = await onceInWorkspace(principal.workspaceId, input.once, async (tx) => {
    const { chosen, quote, question } = await outlook(tx, input);
    const { profileIds, rejected } = chosen;
    await takeBatchPoints(tx, { principal, meter: input.meter, points: profileIds.length });
    const batch = {
      workspaceId: principal.workspaceId,
      ...creatorOf(principal),
      ownJobsOnly: jobsOwnerOf(principal) !== null,
      request: pinnedRequest(question, quote),
      rubricId: quote.pinned.rubricId ?? null,
      model: quote.pinned.model,
      estimatedCostMicros: quote.estimatedCostMicros,
      createdAt: now,
      advancedAt: now,
    };
    return { batch: await insertBatch(tx, batch, profileIds), accepted: profileIds.length, rejected };
  });
  await dispatchBatch(taken.batch, input.enqueue);
  return taken;
}

/** What a batch would come to, or the refusal that it would meet. Writes nothing. Throws as `requestBatch`. */
export function previewBatch(input: BatchInput): Promise<{ chosen: ChosenProfiles; quote: BatchQuote }> {
  return inWorkspace(input.principal.workspaceId, (tx) => outlook(tx, input));
}

async function outlook(tx: Transaction, { principal, request, now }: BatchInput) {
  const { profile_ids: _, filter: __, expected_count: ___, ...question } = request;
  const { sandbox } = currentProvider();
  const chosen = await chooseProfiles(tx, { principal, request, sandbox });
  const quote = await quoteBatch(tx, { principal, request: question, profileIds: chosen.profileIds, now });
  return { chosen, quote, question };
}

/** The question with rubric version and model as they stand now: each of the batch's jobs is asked the same. */
function pinnedRequest(question: Question & ScoreOptions, { pinned }: BatchQuote) {
  const { rubric_id: _, role: __, rubric_version_id: ___, ...options } = question;
  const version = pinned.rubricVersionId;
  return { ...options, model: pinned.model, ...(version && { rubric_version_id: version }) };
}
