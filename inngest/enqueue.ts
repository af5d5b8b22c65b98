import type { EnqueueBatch } from "@/lib/batches/ports";
import type { CancelRun, EnqueueScoring, ScoringRequested } from "@/lib/scoring/ports";
import { tellSoon } from "@/lib/webhooks/dispatch-due";
import type { EnqueueDeliveries } from "@/lib/webhooks/ports";
import { inngest } from "./client";
import { batchRequested, deliveryDue, scoringCancelled, scoringRequested } from "./events";

/** Sends an event a run. Its id makes a second sending of the same dispatch no second run. */
export const enqueueScoring: EnqueueScoring = async (runs) => {
  const idOf = ({ jobId, run, dispatch }: ScoringRequested) => `${jobId}:${run}:${dispatch}`;
  await inngest.send(runs.map((data) => scoringRequested.create(data, { id: idOf(data) })));
};

/** Sends the event of one run over a batch; a second sending of it makes no second run. */
export const enqueueBatch: EnqueueBatch = async (data) => {
  const id = `batch:${data.batchId}:${data.dispatch}:${data.round}`;
  await inngest.send(batchRequested.create(data, { id }));
};

export const cancelRun: CancelRun = async (data) => {
  await inngest.send(scoringCancelled.create(data));
};

/** Sends an event a try. */
export const enqueueDeliveries: EnqueueDeliveries = async (due) => {
  await inngest.send(due.map((one) => deliveryDue.create(one, { id: `${one.deliveryId}:${one.dispatch}` })));
};

/** Sends a workspace's webhooks on their way, where anybody listens. Never rejects: the sweep sends what this didn't. */
export function tellReceivers(workspaceId: string): Promise<void> {
  return tellSoon({ workspaceId, enqueue: enqueueDeliveries, now: new Date() });
}

/** Hands on what `work` came to, once the workspace's webhooks are on their way. */
export async function thenTell<T>(workspaceId: string, work: Promise<T>): Promise<T> {
  const done = await work;
  await tellReceivers(workspaceId);
  return done;
}
