import { attemptDelivery } from "@/lib/webhooks/attempt-delivery";
import { inngest } from "../client";
import { deliveryDue } from "../events";

/**
 * One try of a webhook delivery. When it is tried again stands in its row, not with the engine; a step that is run again
 * finds the delivery taken, and ends without effect.
 */
export const deliverWebhook = inngest.createFunction(
  {
    id: "deliver-webhook",
    triggers: [deliveryDue],
    retries: 2,
    // A receiver that hangs keeps others waiting no more than itself.
    concurrency: { limit: 5, key: "event.data.endpointId" },
  },
  async ({ event, step, runId: owner }) => {
    const { workspaceId, endpointId, deliveryId } = event.data;
    const key = { workspaceId, endpointId, deliveryId };
    const world = { now: () => new Date(), random: Math.random };
    return { status: await step.run("attempt", () => attemptDelivery({ key, owner, ...world })) };
  },
);
