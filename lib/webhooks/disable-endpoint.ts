import type { Transaction } from "@/db/client";
import { noteDeed } from "@/db/queries/outbox";
import { cancelWaiting } from "@/db/queries/webhook-deliveries";
import { type EndpointRow, updateEndpoint } from "@/db/queries/webhook-endpoints";
import type { DisabledReason } from "@/lib/domain/webhook";

interface Disabling {
  endpoint: EndpointRow;
  reason: DisabledReason;
  /** Who did it, as the audit log names them; nothing: the system. */
  by?: Record<string, unknown>;
  now: Date;
}

/** Stops sending to an endpoint, which the caller has locked; what still waited for it is cancelled. */
export async function disableEndpoint(tx: Transaction, { endpoint, reason, by = {}, now }: Disabling) {
  const { workspaceId, id: endpointId } = endpoint;
  if (endpoint.disabledAt !== null) return endpoint;
  const change = { disabledAt: now, disabledReason: reason, updatedAt: now };
  const disabled = await updateEndpoint(tx, { workspaceId, endpointId }, change);
  await cancelWaiting(tx, endpointId, now);
  const payload = { ...by, reason };
  await noteDeed(tx, { workspaceId, event: "webhook_endpoint.disabled", subjectId: endpointId, payload });
  return disabled;
}
