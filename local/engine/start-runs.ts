import { createHash, randomUUID } from "node:crypto";
import type { TransactionSql } from "postgres";
import { parseMoment } from "./durations";
import { holds, joinPaths, valueAt } from "./expressions";
import type { FunctionDefinition } from "./function-config";

/** An event as functions see it. `id` is the sender's when it gave one. */
export interface EngineEvent {
  /** The engine's own id, unique. */
  internalId: string;
  name: string;
  payload: { id: string; name: string; data: unknown; ts: number; [key: string]: unknown };
}

/** Where a work item stands in the queue: its lane, and the slots that its concurrency limits count. */
export interface Placement {
  lane: string;
  wideSlot: string | null;
  narrowSlot: string | null;
}

interface NewRun {
  id: string;
  definition: FunctionDefinition;
  event: EngineEvent;
  cron: string | null;
}

/** An event of the engine's own, such as `inngest/function.failed`. */
export function systemEvent(name: string, data: unknown, nowMs: number): EngineEvent {
  const id = randomUUID();
  return { internalId: id, name, payload: { id, name, data, ts: nowMs } };
}

/** Stores events and, in the same transaction, a run with its first work item for each function that they trigger. */
export async function startRuns(
  tx: TransactionSql,
  functions: ReadonlyMap<string, FunctionDefinition>,
  events: EngineEvent[],
): Promise<void> {
  const runs = events.flatMap((event) =>
    [...functions.values()]
      .filter((definition) => isTriggered(definition, event))
      .map((definition) => ({ id: randomUUID(), definition, event, cron: null })),
  );
  await insertRuns(tx, events, runs);
}

/** Starts the run of one cron tick. */
export async function startCronRun(tx: TransactionSql, definition: FunctionDefinition, cron: string, nowMs: number) {
  const event = systemEvent("inngest/scheduled.timer", { cron }, nowMs);
  await insertRuns(tx, [event], [{ id: randomUUID(), definition, event, cron }]);
}

/** The place of a function's work for this event. Items of one lane share every slot. */
function placementOf(definition: FunctionDefinition, event: unknown): Placement {
  const slots = definition.concurrency.map(({ key }, index) => {
    const value = key === null ? "" : digest(valueAt(event, key));
    return `${definition.id}/${index}/${value}`;
  });
  const [wideSlot = null, narrowSlot = null] = slots;
  return { lane: slots.join(" ") || definition.id, wideSlot, narrowSlot };
}

/** The text by which a cancelling event finds the runs that wait for it. */
export function matchKey(path: string[], value: unknown): string {
  return `${path.join(".")}=${digest(value)}`;
}

async function insertRuns(tx: TransactionSql, events: EngineEvent[], runs: NewRun[]): Promise<void> {
  const waits = runs.flatMap(waitsOf);
  const places = runs.map(({ definition, event }) => placementOf(definition, event.payload));
  const runIds = runs.map(({ id }) => id);
  const functionIds = runs.map(({ definition }) => definition.id);
  const statements: PromiseLike<unknown>[] = [
    tx`
      insert into engine.events (id, name, payload)
      select * from unnest(${events.map((event) => event.internalId)}::text[],
        ${events.map((event) => event.name)}::text[],
        ${events.map((event) => JSON.stringify(event.payload))}::text[])`,
  ];
  if (runs.length > 0) {
    statements.push(
      tx`
        insert into engine.runs (id, function_id, event_id, cron)
        select * from unnest(${runIds}::text[], ${functionIds}::text[],
          ${runs.map(({ event }) => event.internalId)}::text[], ${runs.map(({ cron }) => cron)}::text[])`,
      tx`
        insert into engine.work (kind, run_id, function_id, lane, wide_slot, narrow_slot)
        select 'discover', * from unnest(${runIds}::text[], ${functionIds}::text[],
          ${places.map(({ lane }) => lane)}::text[], ${places.map(({ wideSlot }) => wideSlot)}::text[],
          ${places.map(({ narrowSlot }) => narrowSlot)}::text[])`,
    );
  }
  if (waits.length > 0) {
    statements.push(tx`
      insert into engine.waits (run_id, rule, event_name, match_key, expires_at)
      select * from unnest(${waits.map((wait) => wait.runId)}::text[], ${waits.map((wait) => wait.rule)}::int[],
        ${waits.map((wait) => wait.event)}::text[], ${waits.map((wait) => wait.matchKey)}::text[],
        ${waits.map((wait) => wait.expiresAt)}::timestamptz[])`);
  }
  await Promise.all(statements);
}

function isTriggered(definition: FunctionDefinition, event: EngineEvent): boolean {
  return definition.events.some(
    (trigger) => trigger.event === event.name && holds(trigger.condition, { event: event.payload }),
  );
}

function waitsOf({ id, definition, event }: NewRun) {
  return definition.cancelOn.map((cancel, rule) => {
    const join = joinPaths(cancel.condition);
    const expiresAt = cancel.timeout === undefined ? null : parseMoment(cancel.timeout, Date.now());
    return {
      runId: id,
      rule,
      event: cancel.event,
      matchKey: join ? matchKey(join.async, valueAt(event.payload, join.event)) : "",
      expiresAt: expiresAt?.toISOString() ?? null,
    };
  });
}

function digest(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(value) ?? "")
    .digest("base64url");
}
