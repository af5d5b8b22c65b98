import { claimStranded } from "@/db/queries/job-sweeps";
import { asSystem } from "@/db/system";
import { env } from "@/lib/env";
import { dispatchRun } from "./dispatch-run";
import type { EnqueueScoring } from "./ports";

/**
 * Sends again what the engine never took, or took and never began. Claiming a row raises its `dispatch`, so that two
 * sweeps at once send it once and the engine does not drop it as a double.
 * @returns how many were sent.
 */
export async function redispatchStrandedJobs(input: { enqueue: EnqueueScoring; now: Date }): Promise<number> {
  const jobs = await asSystem((tx) =>
    claimStranded(tx, {
      now: input.now,
      neverAcceptedSeconds: env().ASSAY_REDISPATCH_UNACCEPTED_SECONDS,
      neverBegunSeconds: env().ASSAY_REDISPATCH_UNBEGUN_SECONDS,
      limit: 500,
    }),
  );
  await Promise.all(jobs.map((job) => dispatchRun(job, input.enqueue)));
  return jobs.length;
}
