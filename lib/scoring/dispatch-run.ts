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
  const sent = await Promise.all(group.map(send));
  const taken = sent.filter((job) => job !== null);
  for (const workspaceId of new Set(taken.map((job) => job.workspaceId))) {
    const jobs = taken.filter((job) => job.workspaceId === workspaceId);
    await inWorkspace(workspaceId, (tx) => markAccepted(tx, workspaceId, jobs)).catch((err: unknown) => {
      for (const job of jobs) tellUnconfirmed(job, err);
    });
  }
});

/** @returns null: the engine didn't take it. */
async function send({ job, enqueue }: Dispatch): Promise<JobRow | null> {
  try {
    await enqueue({ jobId: job.id, workspaceId: job.workspaceId, run: job.runNumber, dispatch: job.dispatch });
    return job;
  } catch (err) {
    tellUnconfirmed(job, err);
    return null;
  }
}

function tellUnconfirmed({ id: jobId, runNumber: run, dispatch }: JobRow, err: unknown): void {
  logger().warn(
    { jobId, run, dispatch, err },
    "Sending a run to the engine was not confirmed; the sweep sends it again where it never began",
  );
}
