import { createHash, randomUUID } from "node:crypto";
import type { Sql, TransactionSql } from "postgres";
import { z } from "zod";
import { cancelWaitingRuns } from "./cancel-runs";
import type { FunctionDefinition } from "./function-config";
import { type EngineEvent, startRuns } from "./start-runs";

const IncomingEvent = z.object({
  name: z
    .string()
    .min(1)
    .max(256)
    .refine((name) => !name.startsWith("inngest/"), "is reserved for internal events")
    .refine((name) => !name.includes("\0"), "holds a NUL"),
  data: z.unknown().optional(),
  id: z.string().max(1_000).nullish(),
  ts: z.number().nullish(),
  user: z.unknown().optional(),
  v: z.unknown().optional(),
  meta: z.unknown().optional(),
});
const Incoming = z.array(IncomingEvent).max(5_000);

export type IngestResult = { ok: true; ids: string[] } | { ok: false; reason: string };

interface Received {
  /** What the event is deduped by; null when the sender gave neither an id nor a seed. */
  key: string | null;
  event: EngineEvent;
}

/**
 * Takes one event or an array. Resolves once events, runs and first work items are committed together; an event
 * whose id came within 24 h is acknowledged under its first id and starts nothing. One wrong event refuses all.
 */
export async function ingest(
  sql: Sql,
  functions: ReadonlyMap<string, FunctionDefinition>,
  body: unknown,
  seed: string | undefined,
  nowMs: number,
): Promise<IngestResult> {
  const parsed = Incoming.safeParse([body].flat());
  if (!parsed.success) return { ok: false, reason: z.prettifyError(parsed.error) };
  const received = parsed.data.map((event, index) => receive(event, seed, index, nowMs));
  const ids = await sql.begin((tx) => store(tx, functions, received, nowMs));
  return { ok: true, ids };
}

/** Every event name that starts or cancels a run. */
export function isAwaited(functions: ReadonlyMap<string, FunctionDefinition>, body: unknown): boolean {
  const names = new Set(
    [...functions.values()].flatMap(({ events, cancelOn }) => [...events, ...cancelOn].map(({ event }) => event)),
  );
  const parsed = Incoming.safeParse([body].flat());
  return !parsed.success || parsed.data.every(({ name }) => names.has(name));
}

async function store(
  tx: TransactionSql,
  functions: ReadonlyMap<string, FunctionDefinition>,
  received: Received[],
  nowMs: number,
): Promise<string[]> {
  // Backwards, so that of two events of one id the first stands.
  const keyed = new Map(
    received.toReversed().flatMap(({ key, event }) => (key === null ? [] : [[key, event.internalId] as const])),
  );
  const known = await claimIds(tx, keyed);
  const fresh = received.filter(({ key, event }) => key === null || known.get(key) === event.internalId);
  for (const { event } of fresh) await cancelWaitingRuns(tx, functions, event, nowMs);
  if (fresh.length > 0)
    await startRuns(
      tx,
      functions,
      fresh.map(({ event }) => event),
    );
  return received.map(({ key, event }) => (key === null ? event.internalId : (known.get(key) ?? event.internalId)));
}

/** Writes the keys that are new or whose 24 h are over; answers with the event id that each key stands for now. */
async function claimIds(tx: TransactionSql, keyed: Map<string, string>): Promise<Map<string, string>> {
  if (keyed.size === 0) return keyed;
  // In one order everywhere, so that two senders of the same ids wait for each other instead of deadlocking.
  const keys = [...keyed.keys()].sort();
  const won = await tx<{ key: string; event_id: string }[]>`
    insert into engine.event_ids (key, event_id, expires_at)
    select given.key, given.event_id, now() + interval '24 hours'
    from unnest(${keys}::text[], ${keys.map((key) => keyed.get(key) ?? "")}::text[]) as given (key, event_id)
    on conflict (key) do update set event_id = excluded.event_id, expires_at = excluded.expires_at
      where engine.event_ids.expires_at <= now()
    returning key, event_id`;
  if (won.length === keys.length) return keyed;
  const rows = await tx<{ key: string; event_id: string }[]>`
    select key, event_id from engine.event_ids where key = any(${keys}::text[])`;
  return new Map(rows.map((row) => [row.key, row.event_id]));
}

function receive(event: z.output<typeof IncomingEvent>, seed: string | undefined, index: number, nowMs: number) {
  const internalId = randomUUID();
  const { id, ts, data, name, ...rest } = event;
  const payload = { ...rest, id: id || internalId, name, data: data ?? {}, ts: ts ?? nowMs };
  const source = id ? `id:${id}` : seed === undefined ? null : `seed:${index}:${seed}`;
  const key = source === null ? null : createHash("sha256").update(source).digest("hex");
  return { key, event: { internalId, name, payload } };
}
