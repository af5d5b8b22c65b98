import { inWorkspace } from "@/db/in-workspace";
import { type JobRow, markAccepted } from "@/db/queries/scoring-jobs";
import { logger } from "@/lib/telemetry/logger";
import { inGroups } from "./in-groups";
import type { EnqueueScoring } from "./ports";

interface Dispatch {
  job: JobRow;
  enqueue: EnqueueScoring;
}

/**
 * Sends the event of a job's run, with what else is to be sent at the moment. A failure to send is not the caller's: the
 * row is committed, and the sweep for stranded jobs sends it again.
 */
export function dispatchRun(job: JobRow, enqueue: EnqueueScoring): Promise<void> {
  return dispatch({ job, enqueue });
}

const dispatch = inGroups<Dispatch>({ most: 100, pause: 40 }, async (group) => {
  // One in the app; a test's own never sends what is another's.
  for (const enqueue of new Set(group.map((one) => one.enqueue))) {
    await send(
      group.filter((one) => one.enqueue === enqueue).map(({ job }) => job),
      enqueue,
    );
  }
});

/** About 300 bytes a run, far from what Inngest takes. */
async function send(jobs: JobRow[], enqueue: EnqueueScoring): Promise<void> {
  try {
    await enqueue(
      jobs.map(({ id: jobId, workspaceId, runNumber: run, dispatch }) => ({ jobId, workspaceId, run, dispatch })),
    );
  } catch (err) {
    return tellUnconfirmed(jobs, err);
  }
  for (const workspaceId of new Set(jobs.map((job) => job.workspaceId))) {
    const own = jobs.filter((job) => job.workspaceId === workspaceId);
    await inWorkspace(workspaceId, (tx) => markAccepted(tx, workspaceId, own)).catch((err) =>
      tellUnconfirmed(own, err),
    );
  }
}

function tellUnconfirmed(jobs: JobRow[], err: unknown): void {
  for (const { id: jobId, runNumber: run, dispatch } of jobs) {
    logger().warn(
      { jobId, run, dispatch, err },
      "Sending a run to the engine was not confirmed; the sweep sends it again where it never began",
    );
  }
}
