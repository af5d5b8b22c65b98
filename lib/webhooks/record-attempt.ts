import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import {
  AT_REST,
  type DeliveryChange,
  type DeliveryKey,
  type DeliveryRow,
  endAttempt,
  lockDelivery,
  updateDelivery,
} from "@/db/queries/webhook-deliveries";
import { type EndpointRow, lockEndpoint, updateEndpoint } from "@/db/queries/webhook-endpoints";
import { isGivenUp, TEST_EVENT, waitAfter } from "@/lib/domain/webhook";
import { disableEndpoint } from "./disable-endpoint";
import type { Posted } from "./post-webhook";

interface Record {
  key: DeliveryKey;
  /** The run that tried; what it says counts only while the delivery is its own. */
  owner: string;
  posted: Posted;
  durationMs: number | null;
  now: Date;
  random: () => number;
}

const GONE = 410;

/**
 * Stores what a try came to, and what follows: done, another try later, or the end; and for the endpoint that it is well,
 * or has failed since, or is disabled. @returns the delivery's status; null: it is not this run's any more.
 */
export function recordAttempt(input: Record): Promise<DeliveryRow["status"] | null> {
  const { key, owner, posted, durationMs, now } = input;
  return inWorkspace(key.workspaceId, async (tx) => {
    const endpoint = await lockEndpoint(tx, key);
    const delivery = await lockDelivery(tx, key);
    if (!endpoint || delivery?.attemptOwner !== owner) return null;
    const { error: errorCode, detail: errorDetail, httpStatus, response } = posted;
    const end = {
      endedAt: now,
      succeeded: errorCode === null,
      errorCode,
      errorDetail,
      httpStatus,
      durationMs,
      response,
    };
    await endAttempt(tx, { deliveryId: delivery.id, number: delivery.attempts }, end);
    const change = changeOf({ delivery, endpoint, ...input });
    const { status } = await updateDelivery(tx, key, { ...AT_REST, ...change });
    await noteHealth(tx, { endpoint, delivery, status, ...input });
    return status;
  });
}

interface Tried extends Record {
  delivery: DeliveryRow;
  endpoint: EndpointRow;
}

function changeOf({ delivery, endpoint, posted, now, random }: Tried): DeliveryChange {
  const settled = { nextAttemptAt: null, settledAt: now };
  if (posted.error === null) return { ...settled, status: "succeeded" };
  const tries = delivery.attempts - delivery.attemptsBefore;
  const wait = posted.httpStatus === GONE ? null : waitAfter(delivery.event, tries, random);
  if (wait === null) return { ...settled, status: "failed" };
  // Disabled while this try was under way.
  if (endpoint.disabledAt) return { ...settled, status: "cancelled" };
  return { nextAttemptAt: new Date(now.getTime() + wait * 1_000) };
}

/** A test says nothing of how events arrive, but a receiver that is gone is gone. */
async function noteHealth(
  tx: Transaction,
  { key, endpoint, delivery, status, posted, now }: Tried & { status: DeliveryRow["status"] },
): Promise<void> {
  if (posted.httpStatus === GONE) return void (await disableEndpoint(tx, { endpoint, reason: "gone", now }));
  if (delivery.event === TEST_EVENT) return;
  if (status === "succeeded") {
    await updateEndpoint(tx, key, { lastSuccessAt: now, failingSince: null });
    return;
  }
  const failingSince = endpoint.failingSince ?? now;
  const failing = await updateEndpoint(tx, key, { failingSince });
  if (status === "failed" && isGivenUp(failingSince, now))
    await disableEndpoint(tx, { endpoint: failing, reason: "failing", now });
}
