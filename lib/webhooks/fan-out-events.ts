import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { holdUnhandled, markHandled } from "@/db/queries/outbox";
import { insertDeliveries } from "@/db/queries/webhook-deliveries";
import { holdListeners } from "@/db/queries/webhook-endpoints";
import { asSystem } from "@/db/system";
import { isWebhookEvent, payloadOf } from "@/lib/domain/webhook";

/** With twenty endpoints each, what one statement can carry. */
const BATCH = 250;
/** Batches a call: what is left waits for the next one. */
const ROUNDS = 20;

interface FanOut {
  /** null: of all workspaces. */
  workspaceId: string | null;
  now: Date;
  batch?: number;
}

/**
 * Writes a delivery for each event that has happened and each endpoint that listens, in the transaction that marks the
 * event as handled. An endpoint hears of nothing that happened before it was made. @returns how many deliveries.
 */
export async function fanOutEvents({ workspaceId, now, batch = BATCH }: FanOut): Promise<number> {
  let written = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const done = await inScope(workspaceId, (tx) => fanOutBatch(tx, workspaceId, now, batch));
    written += done.written;
    if (done.handled < batch) break;
  }
  return written;
}

/** As the system where no workspace is named. */
export function inScope<T>(workspaceId: string | null, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return workspaceId === null ? asSystem(work) : inWorkspace(workspaceId, work);
}

async function fanOutBatch(tx: Transaction, workspaceId: string | null, now: Date, batch: number) {
  const notes = await holdUnhandled(tx, workspaceId, batch);
  const told = notes.flatMap((note) => (isWebhookEvent(note.event) ? [{ ...note, event: note.event }] : []));
  const workspaceIds = [...new Set(told.map((note) => note.workspaceId))];
  const events = [...new Set(told.map(({ event }) => event))];
  const listeners = told.length > 0 ? await holdListeners(tx, workspaceIds, events) : [];
  const deliveries = told.flatMap((note) =>
    listeners
      .filter((one) => one.workspaceId === note.workspaceId && one.events.includes(note.event))
      .filter(({ createdAt }) => createdAt <= note.createdAt)
      .map(({ id: endpointId }) => ({
        workspaceId: note.workspaceId,
        endpointId,
        outboxId: note.id,
        event: note.event,
        body: payloadOf({ ...note, at: note.createdAt }),
        createdAt: now,
        nextAttemptAt: now,
      })),
  );
  const written = await insertDeliveries(tx, deliveries);
  await markHandled(
    tx,
    notes.map(({ id }) => id),
    now,
  );
  return { handled: notes.length, written: written.length };
}
