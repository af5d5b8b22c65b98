import { claimNeglected } from "@/db/queries/scoring-batches";
import { asSystem } from "@/db/system";
import { LIMITS } from "@/lib/domain/limits";
import { dispatchBatch } from "./dispatch-batch";
import type { EnqueueBatch } from "./ports";

/** Sends unfinished batches to the engine again that nobody has looked after for a while. @returns how many. */
export async function redispatchNeglectedBatches(input: { enqueue: EnqueueBatch; now: Date }): Promise<number> {
  const batches = await asSystem((tx) => claimNeglected(tx, { now: input.now, seconds: LIMITS.batchNeglectedSeconds }));
  for (const batch of batches) await dispatchBatch(batch, input.enqueue);
  return batches.length;
}
