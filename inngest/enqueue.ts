import type { EnqueueBatch } from "@/lib/batches/ports";
import type { CancelRun, EnqueueScoring } from "@/lib/scoring/ports";
import { inngest } from "./client";
import { batchRequested, scoringCancelled, scoringRequested } from "./events";

/** Sends the event of one run. Its id makes a second sending of the same dispatch no second run. */
export const enqueueScoring: EnqueueScoring = async (data) => {
  const id = `${data.jobId}:${data.run}:${data.dispatch}`;
  await inngest.send(scoringRequested.create(data, { id }));
};

/** Sends the event of one run over a batch; a second sending of it makes no second run. */
export const enqueueBatch: EnqueueBatch = async (data) => {
  const id = `batch:${data.batchId}:${data.dispatch}:${data.round}`;
  await inngest.send(batchRequested.create(data, { id }));
};

export const cancelRun: CancelRun = async (data) => {
  await inngest.send(scoringCancelled.create(data));
};
