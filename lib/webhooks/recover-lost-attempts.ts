import { silentAttempts } from "@/db/queries/webhook-sweeps";
import { asSystem } from "@/db/system";
import type { Posted } from "./post-webhook";
import { recordAttempt } from "./record-attempt";

const BATCH = 500;
const ABANDONED: Posted = { error: "ABANDONED", detail: null, httpStatus: null, response: null };

/** Ends the tries whose process died: each counts as one that failed, as nobody knows whether it arrived. @returns how many. */
export async function recoverLostAttempts({ now, random }: { now: Date; random: () => number }): Promise<number> {
  const lost = await asSystem((tx) => silentAttempts(tx, now, BATCH));
  for (const { id: deliveryId, workspaceId, endpointId, attemptOwner } of lost) {
    const key = { workspaceId, endpointId, deliveryId };
    await recordAttempt({ key, owner: attemptOwner ?? "", posted: ABANDONED, durationMs: null, now, random });
  }
  return lost.length;
}
