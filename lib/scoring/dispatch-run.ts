import { inWorkspace } from "@/db/in-workspace";
import { type JobRow, markAccepted } from "@/db/queries/scoring-jobs";
import { logger } from "@/lib/telemetry/logger";
import { inGroups } from "./in-groups";
import type { EnqueueScoring } from "./ports";

/**
 * Sends the event of a job's run. A failure to send is not the caller's: the row is committed, and the sweep for
 * stranded jobs sends it again.
 */
export async function dispatchRun(job: JobRow, enqueue: EnqueueScoring): Promise<void> {
  const { id: jobId, workspaceId, runNumber: run, dispatch } = job;
  try {
    await enqueue({ jobId, workspaceId, run, dispatch });
    await noteAccepted({ workspaceId, jobId, dispatch });
  } catch (error) {
    logger().warn(
      { jobId, run, dispatch, err: error },
      "Sending a run to the engine was not confirmed; the sweep sends it again where it never began",
    );
  }
}

const noteAccepted = inGroups<{ workspaceId: string; jobId: string; dispatch: number }>(500, async (dispatched) => {
  for (const workspaceId of new Set(dispatched.map((one) => one.workspaceId))) {
    const runs = dispatched.filter((one) => one.workspaceId === workspaceId);
    await inWorkspace(workspaceId, (tx) => markAccepted(tx, workspaceId, runs));
  }
});
