import { attemptDelivery } from "../attempt-delivery";
import { dispatchDue } from "../dispatch-due";
import { fanOutEvents } from "../fan-out-events";
import type { DeliveryDue } from "../ports";
import type { Outgoing, Posted } from "../post-webhook";

/** What the engine would do with what is due: a try each, as runs of its own. */
export interface PlayedEngine {
  /** All that it was asked for. */
  asked: DeliveryDue[];
  /** The cron's part at a time, then every try that it asks for. @returns what came of each */
  sweep(now: Date): Promise<(string | null)[]>;
}

export const OK: Posted = { error: null, detail: null, httpStatus: 200, response: "thank you" };
export const refusing = (status: number): Posted => ({
  ...{ error: "STATUS_REFUSED", detail: null, httpStatus: status, response: "no" },
});

/** Fans out, asks for what is due and tries it, all of one workspace, at times that the test names. */
export function playEngine(workspaceId: string, post?: (outgoing: Outgoing) => Promise<Posted>): PlayedEngine {
  const asked: DeliveryDue[] = [];
  let runs = 0;
  return {
    asked,
    async sweep(now) {
      const round: DeliveryDue[] = [];
      await fanOutEvents({ workspaceId, now });
      await dispatchDue({ workspaceId, now, enqueue: async (due) => void round.push(...due) });
      asked.push(...round);
      const tried: (string | null)[] = [];
      for (const key of round) {
        runs += 1;
        const world = { now: () => now, random: () => 0.5, ...(post && { post }) };
        tried.push(await attemptDelivery({ key, owner: `run-${runs}`, ...world }));
      }
      return tried;
    },
  };
}
