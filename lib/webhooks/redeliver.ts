import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import {
  AT_REST,
  type DeliveryRow,
  latestAttempts,
  lockDelivery,
  updateDelivery,
} from "@/db/queries/webhook-deliveries";
import type { EndpointRow } from "@/db/queries/webhook-endpoints";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { TEST_EVENT } from "@/lib/domain/webhook";
import { dispatchSoon } from "./dispatch-due";
import { holdEndpoint } from "./get-endpoint";
import type { ListedDelivery } from "./list-deliveries";
import type { EnqueueDeliveries } from "./ports";
import { takeDeliveryPoint } from "./take-delivery-point";

interface RedeliverInput {
  principal: Principal;
  endpointId: string;
  deliveryId: string;
  enqueue: EnqueueDeliveries;
  once?: Once<ListedDelivery> | undefined;
  now: Date;
}

/**
 * Sends a delivery again at once, whatever became of it, with all its tries anew: the same id and body, so that a receiver
 * who has it knows it again. Throws NOT_FOUND; CONFLICT while it is being tried, or where the endpoint is disabled;
 * RATE_LIMITED.
 */
export async function redeliver(input: RedeliverInput): Promise<ListedDelivery> {
  const { principal, endpointId, deliveryId, enqueue, once, now } = input;
  const { workspaceId } = principal;
  const listed = await onceInWorkspace(workspaceId, once, async (tx) => {
    const endpoint = await holdEndpoint(tx, { workspaceId, endpointId });
    const key = { workspaceId, endpointId, deliveryId };
    const found = await lockDelivery(tx, key);
    if (!found) throw new AppError("NOT_FOUND", "There is no such delivery to this webhook endpoint.");
    refuseUnsendable(endpoint, found);
    await takeDeliveryPoint(tx, workspaceId);
    const anew = { status: "pending" as const, attemptsBefore: found.attempts, nextAttemptAt: now, settledAt: null };
    const delivery = await updateDelivery(tx, key, { ...AT_REST, ...anew });
    return { delivery, latest: (await latestAttempts(tx, [deliveryId])).get(deliveryId) ?? null };
  });
  await dispatchSoon({ workspaceId, enqueue, now });
  return listed;
}

function refuseUnsendable({ disabledAt }: EndpointRow, { event, leaseUntil }: DeliveryRow): void {
  if (leaseUntil) throw new AppError("CONFLICT", "This delivery is being tried right now. Look again in a moment.");
  if (disabledAt && event !== TEST_EVENT)
    throw new AppError("CONFLICT", "The endpoint is disabled. Enable it, and then have this delivered again.");
}
