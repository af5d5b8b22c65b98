import { inWorkspace } from "@/db/in-workspace";
import { type AttemptRow, attemptsOf, type DeliveryRow, findDelivery } from "@/db/queries/webhook-deliveries";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";

interface Asked {
  principal: Principal;
  endpointId: string;
  deliveryId: string;
}

/** A delivery with its tries, the latest first. Throws NOT_FOUND. */
export function getDelivery(asked: Asked): Promise<{ delivery: DeliveryRow; attempts: AttemptRow[] }> {
  const { endpointId, deliveryId } = asked;
  const { workspaceId } = asked.principal;
  return inWorkspace(workspaceId, async (tx) => {
    const delivery = await findDelivery(tx, { workspaceId, endpointId, deliveryId });
    if (!delivery) throw new AppError("NOT_FOUND", "There is no such delivery to this webhook endpoint.");
    return { delivery, attempts: await attemptsOf(tx, deliveryId) };
  });
}
