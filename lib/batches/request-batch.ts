import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { countOpenBatches } from "@/db/queries/batch-counts";
import { type BatchRow, insertBatch } from "@/db/queries/scoring-batches";
import { jobsOwnerOf, type Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import type { Meter } from "@/lib/domain/rate-limit";
import { currentProvider } from "@/lib/scoring/current-provider";
import { refuseBeyondBudget } from "@/lib/scoring/keep-budget";
import { refuseLowLimit } from "@/lib/scoring/keep-cost-limit";
import { creatorOf, type ScoreOptions } from "@/lib/scoring/pin-request";
import type { Question } from "@/lib/scoring/resolve-question";
import { reusableFor } from "@/lib/scoring/store-job";
import { takeBatchPoints, takeKeyPoint } from "@/lib/scoring/take-points";
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
    await refuseBeyondOpen(tx, principal.workspaceId);
    const chosen = await choose(tx, input);
    const { profileIds, rejected } = chosen;
    // Before the price, which costs us time.
    await takeBatchPoints(tx, { principal, meter: input.meter, points: profileIds.length });
    const { question, quote } = await quoteOf(tx, input, chosen);
    const batch = {
      workspaceId: principal.workspaceId,
      ...creatorOf(principal),
      ownJobsOnly: jobsOwnerOf(principal) !== null,
      request: pinnedRequest(question, quote),
      rubricId: quote.pinned.job.rubricId ?? null,
      model: quote.pinned.job.model,
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
  const { principal, meter } = input;
  return inWorkspace(principal.workspaceId, async (tx) => {
    await takeKeyPoint(tx, { principal, meter });
    const chosen = await choose(tx, input);
    return { chosen, quote: (await quoteOf(tx, input, chosen)).quote };
  });
}

/** Two at once may both be let in: the bound is against thousands. */
async function refuseBeyondOpen(tx: Transaction, workspaceId: string): Promise<void> {
  if ((await countOpenBatches(tx, workspaceId)) < LIMITS.openBatches) return;
  const detail = `This workspace has ${LIMITS.openBatches} unfinished batches, and may have no more at once.`;
  throw new AppError("TOO_MANY_ACTIVE_JOBS", detail, { retryAfter: LIMITS.batchWait.most });
}

const choose = (tx: Transaction, { principal, request }: BatchInput) =>
  chooseProfiles(tx, { principal, request, sandbox: currentProvider().sandbox });

async function quoteOf(tx: Transaction, { principal, request, now }: BatchInput, { profileIds }: ChosenProfiles) {
  const { profile_ids: _, filter: __, expected_count: ___, ...question } = request;
  const quote = await quoteBatch(tx, { principal, request: question, profileIds, now });
  const { job, firstMicros } = quote.pinned;
  // What the first would be refused for, all of them would.
  if (request.reuse === false || !(await reusableFor(tx, job, now))) {
    refuseLowLimit(job, firstMicros);
    await refuseBeyondBudget(tx, job, { principal, now });
  }
  return { question, quote };
}

/** The question with rubric version and model as they stand now: each of the batch's jobs is asked the same. */
function pinnedRequest(question: Question & ScoreOptions, { pinned: { job } }: BatchQuote) {
  const { rubric_id: _, role: __, rubric_version_id: ___, ...options } = question;
  const version = job.rubricVersionId;
  return { ...options, model: job.model, ...(version && { rubric_version_id: version }) };
}
