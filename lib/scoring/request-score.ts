import { inWorkspace } from "@/db/in-workspace";
import { keepScoredText } from "@/db/queries/scored-texts";
import { insertJob, type JobRow } from "@/db/queries/scoring-jobs";
import { dispatchRun } from "./dispatch-run";
import { pinRequest, type ScoreRequestInput } from "./pin-request";
import type { EnqueueScoring } from "./ports";
import { refuseWhilePaused } from "./refuse-while-paused";

/**
 * Takes a request for a score: pins everything that the run needs, commits the job, then tells the engine. When the
 * engine can't be told the job stays pending and a sweep sends it later.
 * Throws PROFILE_NOT_FOUND, RUBRIC_NOT_FOUND, RUBRIC_NOT_PUBLISHED, MODEL_NOT_ALLOWED, PROVIDER_PAUSED.
 */
export async function requestScore(input: ScoreRequestInput & { enqueue: EnqueueScoring }): Promise<JobRow> {
  const job = await inWorkspace(input.principal.workspaceId, async (tx) => {
    const pinned = await pinRequest(tx, input);
    await refuseWhilePaused(tx, pinned.job.model, input.now);
    if (pinned.unkept) await keepScoredText(tx, pinned.unkept);
    return insertJob(tx, pinned.job);
  });
  await dispatchRun(job, input.enqueue);
  return job;
}
