import { eventType } from "inngest";
import { z } from "zod";

/** Ids and figures only: nothing personal passes through the engine. */
export const scoringRequested = eventType("scoring/job.requested", {
  schema: z.object({
    jobId: z.uuid(),
    workspaceId: z.uuid(),
    run: z.number().int().min(1),
    dispatch: z.number().int().min(1),
  }),
});

export const batchRequested = eventType("scoring/batch.requested", {
  schema: z.object({
    batchId: z.uuid(),
    workspaceId: z.uuid(),
    dispatch: z.number().int().min(1),
    round: z.number().int().min(1),
  }),
});

export const scoringCancelled = eventType("scoring/job.cancelled", { schema: z.object({ jobId: z.uuid() }) });

export const deliveryDue = eventType("webhooks/delivery.due", {
  schema: z.object({
    workspaceId: z.uuid(),
    endpointId: z.uuid(),
    deliveryId: z.uuid(),
    dispatch: z.number().int().min(1),
  }),
});
