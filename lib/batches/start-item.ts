import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { type BatchItem, type BatchRow, changeItem, nextItem } from "@/db/queries/scoring-batches";
import type { JobRow } from "@/db/queries/scoring-jobs";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { ScoreRequestInput } from "@/lib/scoring/pin-request";
import { takeRequest } from "@/lib/scoring/request-score";
import { takeRetry } from "@/lib/scoring/retry-scoring-job";
import { logger } from "@/lib/telemetry/logger";

/** Not this profile's fault: the whole batch waits. */
const WAITS_FOR = ["PROVIDER_PAUSED", "SERVICE_UNAVAILABLE"];

/**
 * Gives the next profile of a batch its turn: its job is stored, or its failed job pending again, in one transaction
 * with the note of it. A refusal is noted with its code; of a retry the job still tells why it failed. @returns null: nobody waits for a turn; the job is null where
 * the profile was refused. Throws what isn't the profile's fault.
 */
export async function startNextItem(batch: BatchRow, now: Date): Promise<{ job: JobRow | null } | null> {
  const { workspaceId, id: batchId } = batch;
  return inWorkspace(workspaceId, async (tx) => {
    const item = await nextItem(tx, { workspaceId, batchId });
    if (!item) return null;
    try {
      const job = await tx.transaction((inner) => takeTurn(inner, batch, item, now));
      await changeItem(tx, item, { jobId: job.id, again: false });
      return { job };
    } catch (error) {
      if (!(error instanceof AppError) || WAITS_FOR.includes(error.code)) throw error;
      if (item.again) logger().info({ batchId, jobId: item.jobId, code: error.code }, "A batch's retry was refused");
      await changeItem(tx, item, item.again ? { again: false } : { code: error.code });
      return { job: null };
    }
  });
}

function takeTurn(tx: Transaction, batch: BatchRow, item: BatchItem, now: Date): Promise<JobRow> {
  const principal = creatorAsPrincipal(batch);
  if (item.jobId) return takeRetry(tx, { principal, jobId: item.jobId, request: {}, now });
  const request = batch.request as ScoreRequestInput["request"];
  return takeRequest(tx, { principal, profileId: item.profileId, request, batchId: batch.id, now });
}

/** Whoever asked for the batch, as far as its jobs need to know. What they may do was judged when they asked. */
export function creatorAsPrincipal(batch: BatchRow): Principal {
  const { workspaceId, createdByUser, createdByKey, createdByAccount, ownJobsOnly } = batch;
  if (createdByKey && createdByAccount) {
    const ids = { workspaceId, keyId: createdByKey, serviceAccountId: createdByAccount };
    return { kind: "api_key", ...ids, name: "", scopes: [], ownJobsOnly };
  }
  return { kind: "user", workspaceId, userId: createdByUser ?? "", name: "", email: "", role: "recruiter" };
}
