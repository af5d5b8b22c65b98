import { type Once, onceAround } from "@/db/once-in-workspace";
import { deletePauses } from "@/db/queries/provider-pauses";
import { asSystem } from "@/db/system";
import type { Principal } from "@/lib/domain/access";
import type { EnqueueScoring } from "./ports";
import { currentAccount } from "./provider-account";
import { resumeWaitingJobs } from "./resume-waiting-jobs";

interface Resumed {
  resumed: number;
  sent: number;
}

interface ResumeInput {
  principal: Principal;
  model: string | undefined;
  enqueue: EnqueueScoring;
  once?: Once<Resumed> | undefined;
  now: Date;
}

/**
 * An administrator's word that the provider answers again: its pauses end (with `model`, those that concern it), and what
 * waited is sent at once. If it still refuses, the first job that meets it pauses it anew.
 * @returns how many pauses ended, and how many jobs were sent.
 */
export async function resumeProvider(input: ResumeInput): Promise<Resumed> {
  return onceAround(input.principal.workspaceId, input.once, async () => {
    const resumed = await asSystem((tx) => deletePauses(tx, currentAccount(), { model: input.model }));
    return { resumed, sent: await resumeWaitingJobs(input) };
  });
}
