import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { noteDeed } from "@/db/queries/outbox";
import { type EndpointChange, type EndpointRow, updateEndpoint } from "@/db/queries/webhook-endpoints";
import { actorOf, type Principal } from "@/lib/domain/access";
import type { WebhookEvent } from "@/lib/domain/webhook";
import { checkUrl } from "./check-url";
import { disableEndpoint } from "./disable-endpoint";
import { getEndpoint, holdEndpoint } from "./get-endpoint";

interface Change {
  principal: Principal;
  id: string;
  change: {
    url?: string | undefined;
    events?: WebhookEvent[] | undefined;
    description?: string | null | undefined;
    enabled?: boolean | undefined;
  };
  now: Date;
}

/**
 * Changes what is named. Enabled again, it hears of what happens from then on; disabled, what waits for it is cancelled.
 * Throws NOT_FOUND; INVALID_REQUEST for a URL that is not called.
 */
export async function changeEndpoint({ principal, id, change, now }: Change): Promise<EndpointRow> {
  const { workspaceId } = principal;
  const key = { workspaceId, endpointId: id };
  const { enabled, ...named } = change;
  if (named.url !== undefined) {
    await getEndpoint({ principal, id });
    named.url = await checkUrl(named.url);
  }
  return inWorkspace(workspaceId, async (tx) => {
    const before = await holdEndpoint(tx, key);
    const by = actorOf(principal);
    const columns = definedOf(named);
    const fields = Object.keys(columns);
    if (fields.length > 0) {
      await updateEndpoint(tx, key, { ...columns, updatedAt: now });
      await note(tx, before, "changed", { ...by, fields });
    }
    if (enabled === false) await disableEndpoint(tx, { endpoint: before, reason: "by_person", by, now });
    if (enabled === true && before.disabledAt) {
      await updateEndpoint(tx, key, { ...WELL, updatedAt: now });
      await note(tx, before, "enabled", by);
    }
    return holdEndpoint(tx, key);
  });
}

const WELL = { disabledAt: null, disabledReason: null, failingSince: null } as const;

function definedOf(named: Omit<Change["change"], "enabled">): EndpointChange {
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

function note(tx: Transaction, of: EndpointRow, what: "changed" | "enabled", payload: Record<string, unknown>) {
  const { workspaceId, id: subjectId } = of;
  return noteDeed(tx, { workspaceId, event: `webhook_endpoint.${what}`, subjectId, payload });
}
