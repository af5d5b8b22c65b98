import { inWorkspace } from "@/db/in-workspace";
import { type DeliveryKey, type DeliveryRow, insertAttempt } from "@/db/queries/webhook-deliveries";
import { type EndpointRow, findEndpoint } from "@/db/queries/webhook-endpoints";
import { claimAttempt } from "@/db/queries/webhook-sweeps";
import { LIMITS } from "@/lib/domain/limits";
import { env } from "@/lib/env";
import { type Outgoing, type Posted, postWebhook } from "./post-webhook";
import { recordAttempt } from "./record-attempt";
import { signWebhook } from "./sign-webhook";
import { secretsOf } from "./signing-secret";

/** A try that is silent for its time limit and this long is taken for lost. */
const GRACE_SECONDS = 60;

export interface Attempting {
  key: DeliveryKey;
  /** The run that tries. */
  owner: string;
  now: () => Date;
  random: () => number;
  post?: (outgoing: Outgoing) => Promise<Posted>;
}

/**
 * One try of a delivery: it is claimed and its row committed, the request leaves, what came of it is stored.
 * @returns the delivery's status since; null: nobody was to try it now, or it was somebody else's meanwhile.
 */
export async function attemptDelivery(input: Attempting): Promise<DeliveryRow["status"] | null> {
  const { key, owner, now, random, post = send } = input;
  const claimed = await claim(key, owner, now());
  if (!claimed) return null;
  const started = performance.now();
  const outgoing = outgoingOf(claimed, now());
  const posted = outgoing ? await post(outgoing) : UNREADABLE;
  const durationMs = Math.round(performance.now() - started);
  return recordAttempt({ key, owner, posted, durationMs, now: now(), random });
}

const UNREADABLE: Posted = { error: "SECRET_UNREADABLE", detail: null, httpStatus: null, response: null };

interface Claimed {
  delivery: DeliveryRow;
  endpoint: EndpointRow;
}

function claim(key: DeliveryKey, owner: string, now: Date): Promise<Claimed | null> {
  const leaseSeconds = LIMITS.webhookTimeoutMs / 1_000 + GRACE_SECONDS;
  return inWorkspace(key.workspaceId, async (tx) => {
    const delivery = await claimAttempt(tx, key, { owner, now, leaseSeconds });
    const endpoint = delivery && (await findEndpoint(tx, key));
    if (!delivery || !endpoint) return null;
    const { workspaceId, deliveryId } = key;
    await insertAttempt(tx, { workspaceId, deliveryId, number: delivery.attempts, startedAt: now });
    return { delivery, endpoint };
  });
}

function outgoingOf({ delivery: { id, body }, endpoint }: Claimed, at: Date): Outgoing | null {
  try {
    return { url: endpoint.url, body, headers: signWebhook({ id, at, body, secrets: secretsOf(endpoint, at) }) };
  } catch {
    return null;
  }
}

function send(outgoing: Outgoing): Promise<Posted> {
  return postWebhook(outgoing, {
    allowed: env().ASSAY_WEBHOOK_ALLOWED_CIDRS,
    timeoutMs: LIMITS.webhookTimeoutMs,
    responseBytes: LIMITS.webhookResponseBytes,
  });
}
