import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { type DeliveryRow, insertDeliveries } from "@/db/queries/webhook-deliveries";
import type { Principal } from "@/lib/domain/access";
import { payloadOf, TEST_EVENT } from "@/lib/domain/webhook";
import { dispatchSoon } from "./dispatch-due";
import { holdEndpoint } from "./get-endpoint";
import type { EnqueueDeliveries } from "./ports";
import { takeDeliveryPoint } from "./take-delivery-point";

interface TestInput {
  principal: Principal;
  id: string;
  enqueue: EnqueueDeliveries;
  once?: Once<DeliveryRow> | undefined;
  now: Date;
}

/** Sends a `webhook.test` to an endpoint, be it disabled; it is tried once. Throws NOT_FOUND, RATE_LIMITED. */
export async function sendTest({ principal, id, enqueue, once, now }: TestInput): Promise<DeliveryRow> {
  const { workspaceId } = principal;
  const key = { workspaceId, endpointId: id };
  const delivery = await onceInWorkspace(workspaceId, once, async (tx) => {
    await holdEndpoint(tx, key);
    await takeDeliveryPoint(tx, workspaceId);
    const body = payloadOf({ event: TEST_EVENT, subjectId: id, profileId: null, at: now });
    const times = { createdAt: now, nextAttemptAt: now };
    const [made] = await insertDeliveries(tx, [{ ...key, ...times, event: TEST_EVENT, body }]);
    if (!made) throw new Error("The test delivery was not inserted.");
    return made;
  });
  await dispatchSoon({ workspaceId, enqueue, now });
  return delivery;
}
