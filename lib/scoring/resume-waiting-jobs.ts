import { claimProbe, claimResumed, selectPauses } from "@/db/queries/provider-pauses";
import type { JobRow } from "@/db/queries/scoring-jobs";
import { asSystem } from "@/db/system";
import { env } from "@/lib/env";
import { dispatchRun } from "./dispatch-run";
import type { EnqueueScoring } from "./ports";
import { currentAccount } from "./provider-account";

const BATCH = 500;

/**
 * Sends what waited for a pause that is over, and one probe for each that stands: the oldest job that waits for it, one
 * every `ASSAY_PROBE_SECONDS`. A provider or key that was changed meanwhile has no pause, and everything goes on.
 * @returns how many were sent.
 */
export async function resumeWaitingJobs(input: { enqueue: EnqueueScoring; now: Date }): Promise<number> {
  const { now, enqueue } = input;
  const account = currentAccount();
  const before = new Date(now.getTime() - env().ASSAY_PROBE_SECONDS * 1_000);
  const jobs = await asSystem(async (tx) => {
    const probes: (JobRow | null)[] = [];
    for (const pause of await selectPauses(tx, account)) probes.push(await claimProbe(tx, pause, { now, before }));
    const resumed = await claimResumed(tx, account, now, BATCH);
    return [...probes.filter((job) => job !== null), ...resumed];
  });
  await Promise.all(jobs.map((job) => dispatchRun(job, enqueue)));
  return jobs.length;
}
