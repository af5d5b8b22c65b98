import { advanceBatch } from "@/lib/batches/advance-batch";
import { LIMITS } from "@/lib/domain/limits";
import { inngest } from "../client";
import { cancelRun, enqueueBatch, enqueueScoring, thenTell } from "../enqueue";
import { sayWaits } from "../errors";
import { batchRequested } from "../events";

/**
 * Works a batch off: starts its jobs as there is room, until all have ended. Where it breaks, the sweep for neglected
 * batches begins a new run; after many looks another run goes on, as an engine bounds the steps of one.
 */
export const workOffBatch = inngest.createFunction(
  { id: "work-off-batch", triggers: [batchRequested], retries: 10 },
  async ({ event, step, attempt }) => {
    const { batchId, workspaceId, dispatch, round } = event.data;
    const key = { batchId, workspaceId };
    let wait: number = LIMITS.batchWait.least;
    for (let look = 1; look <= LIMITS.batchLooksARun; look += 1) {
      const advance = await step.run(`advance:${look}`, () => {
        const world = { enqueue: enqueueScoring, cancelRun, now: new Date() };
        return sayWaits(thenTell(workspaceId, advanceBatch(key, dispatch, world)), attempt);
      });
      if (advance.ended) return { ended: true };
      wait = advance.moved > 0 ? LIMITS.batchWait.least : Math.min(wait * 2, LIMITS.batchWait.most);
      await step.sleep(`wait:${look}`, `${wait}s`);
    }
    await step.run("go-on", () => sayWaits(enqueueBatch({ ...event.data, round: round + 1 }), attempt));
    return { ended: false };
  },
);
