import type { BatchRow } from "@/db/queries/scoring-batches";
import { logger } from "@/lib/telemetry/logger";
import type { EnqueueBatch } from "./ports";

/** Asks the engine to work a batch off. A failure to send is not the caller's: the sweep for neglected batches sends it again. */
export async function dispatchBatch(batch: BatchRow, enqueue: EnqueueBatch): Promise<void> {
  const { id: batchId, workspaceId, dispatch } = batch;
  try {
    await enqueue({ batchId, workspaceId, dispatch, round: 1 });
  } catch (error) {
    logger().warn(
      { batchId, dispatch, err: error },
      "Sending a batch to the engine was not confirmed; the sweep sends it again",
    );
  }
}
