import { deletePauses } from "@/db/queries/provider-pauses";
import { asSystem } from "@/db/system";
import type { EnqueueScoring } from "./ports";
import { currentAccount } from "./provider-account";
import { resumeWaitingJobs } from "./resume-waiting-jobs";

/**
 * An administrator's word that the provider answers again: its pauses end (with `model`, those that concern it), and what
 * waited is sent at once. If it still refuses, the first job that meets it pauses it anew.
 * @returns how many pauses ended, and how many jobs were sent.
 */
export async function resumeProvider(input: {
  model: string | undefined;
  enqueue: EnqueueScoring;
  now: Date;
}): Promise<{ resumed: number; sent: number }> {
  const resumed = await asSystem((tx) => deletePauses(tx, currentAccount(), { model: input.model }));
  return { resumed, sent: await resumeWaitingJobs(input) };
}
