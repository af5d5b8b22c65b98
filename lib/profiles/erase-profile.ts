import { inWorkspace } from "@/db/in-workspace";
import { cancelJobsOf, emptyPerson, lockPerson, recordErasure } from "@/db/queries/erasure";
import { forgetQuestions } from "@/db/queries/scoring-batches";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { type ExpectedVersion, refuseStale } from "@/lib/domain/expected-version";
import { logger } from "@/lib/telemetry/logger";

interface EraseInput {
  principal: Principal;
  id: string;
  expected: ExpectedVersion;
  /** Tells the engine that a job was cancelled. */
  cancelRun: (job: { jobId: string }) => Promise<void>;
  now: Date;
}

/**
 * Erases a person for good, in one transaction: the profile's row is emptied and a tombstone set, unfinished jobs are
 * cancelled; texts, replies, scores and free prompts go. The jobs stay with what they cost, the ledger with its figures.
 * Throws 404 `PROFILE_NOT_FOUND`, also for one that was erased before; 412 `PRECONDITION_FAILED`.
 */
export async function eraseProfile({ principal, id, expected, cancelRun, now }: EraseInput): Promise<void> {
  const key = { workspaceId: principal.workspaceId, profileId: id };
  const cancelled = await inWorkspace(key.workspaceId, async (tx) => {
    const version = await lockPerson(tx, key);
    if (version === null) throw new AppError("PROFILE_NOT_FOUND", "There is no such profile.");
    refuseStale("The profile", expected, version);
    const jobs = await cancelJobsOf(tx, key, now);
    await emptyPerson(tx, key, now);
    await forgetQuestions(tx, key.workspaceId, id);
    await recordErasure(tx, key, principal, now);
    return jobs;
  });
  for (const jobId of cancelled) await tellEngine(jobId, cancelRun);
}

/** The rows are what counts: a run that never hears of it finds nothing to read and its writes fenced off. */
async function tellEngine(jobId: string, cancelRun: EraseInput["cancelRun"]): Promise<void> {
  try {
    await cancelRun({ jobId });
  } catch (error) {
    logger().warn({ jobId, err: error }, "The engine was not told of an erasure; the run will end without effect");
  }
}
