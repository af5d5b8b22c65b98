import type { Sql } from "postgres";
import { z } from "zod";
import type { AppLink } from "./app-link";
import { type ApplyContext, applyOutcome, saveSteps } from "./apply-outcome";
import { stepsJson } from "./call-body";
import { loadSteps } from "./dispatcher";
import { readHealth } from "./health";
import { whileHolding } from "./held-run";
import { ingest, isAwaited } from "./ingest";
import { type Advance, interpretOperations } from "./interpreter";
import type { Registry } from "./registry";
import { fault, type HttpReply, type HttpRequest, JsonText, type Route } from "./server";

export interface RouteDeps {
  sql: Sql;
  registry: Registry;
  link: AppLink;
  /** To be called after every commit that may have inserted work. */
  wake: () => void;
  backoffMs: (attempt: number) => number;
}

/** The part of the Inngest server's HTTP protocol that the SDK uses, and the engine's own health. */
export function engineRoutes(deps: RouteDeps): Route[] {
  const on = (handle: (deps: RouteDeps, request: HttpRequest) => Promise<HttpReply>) => (request: HttpRequest) =>
    handle(deps, request);
  return [
    { method: "POST", path: /^\/e\/([^/]+)$/, access: "event-key", handle: on(receiveEvents) },
    { method: "POST", path: /^\/v1\/checkpoint\/([^/]+)\/async$/, access: "signing-key", handle: on(checkpoint) },
    { method: "GET", path: /^\/v0\/runs\/([^/]+)\/batch$/, access: "signing-key", handle: on(runEvents) },
    { method: "GET", path: /^\/v0\/runs\/([^/]+)\/actions$/, access: "signing-key", handle: on(runSteps) },
    { method: "POST", path: /^\/fn\/register$/, access: "signing-key", handle: on(register) },
    { method: "GET", path: /^\/health$/, access: "open", handle: on(health) },
  ];
}

/**
 * Asks the app first when no registered function awaits such an event: it may have been deployed since. Twice at most: a
 * request that was under way when the event came may be answered by the app of before.
 */
async function receiveEvents({ sql, registry, link, wake }: RouteDeps, request: HttpRequest): Promise<HttpReply> {
  for (const _ of ["under way", "after the event"]) {
    if (!isAwaited(registry.functions(), request.body)) await link.sync();
  }
  if (!registry.isKnown()) return fault(503, "No app is registered yet.");
  const seed = [request.headers["x-inngest-event-id-seed"]].flat()[0];
  const result = await ingest(sql, registry.functions(), request.body, seed, Date.now());
  if (!result.ok) return fault(400, result.reason);
  wake();
  return { status: 200, body: { ids: result.ids, status: 200 } };
}

const Checkpoint = z.object({
  qi_id: z.string().regex(/^\d{1,18}$/),
  generation_id: z.int(),
  steps: z.array(z.unknown()),
});

/** Stores what a request under way reports. 409 tells the SDK to stop: the run ended, or another life has it. */
async function checkpoint(deps: RouteDeps, { params, body }: HttpRequest): Promise<HttpReply> {
  const runId = params[0] ?? "";
  const parsed = Checkpoint.safeParse(body);
  if (!parsed.success) return fault(400, z.prettifyError(parsed.error));
  const { qi_id, generation_id, steps } = parsed.data;
  const outcome = interpretOperations(steps, undefined, Date.now());
  const held = { id: qi_id, runId, generation: generation_id };
  const goesOn = outcome.kind === "advance" && isProgress(outcome);
  const result = await whileHolding(deps.sql, held, async (tx, item) => {
    if (!goesOn) return applyOutcome(tx, item, outcome, contextOf(deps));
    await saveSteps(tx, runId, outcome.saved);
    if (item.cuts > 0) await tx`update engine.work set cuts = 0 where id = ${item.id}`;
  });
  if (result === "done" && goesOn) return { status: 200, body: { data: { run_id: runId } } };
  deps.wake();
  if (result === "done") return { status: 409, body: { error: "The run is no longer this request's.", status: 409 } };
  const [run] = await deps.sql`select id from engine.runs where id = ${runId}`;
  return run ? fault(409, "The run is no longer this request's.") : fault(404, "There is no such run.");
}

/** Steps that ended, and nothing that changes who does what next. */
function isProgress({ planned, sleeps, failed, completed }: Advance): boolean {
  return planned.length + sleeps.length === 0 && failed === null && completed === null;
}

async function runEvents({ sql }: RouteDeps, { params }: HttpRequest): Promise<HttpReply> {
  const [event] = await sql<{ payload: string }[]>`
    select e.payload from engine.runs r join engine.events e on e.id = r.event_id where r.id = ${params[0] ?? ""}`;
  return event ? { status: 200, body: new JsonText(`[${event.payload}]`) } : fault(404, "There is no such run.");
}

async function runSteps({ sql }: RouteDeps, { params }: HttpRequest): Promise<HttpReply> {
  return { status: 200, body: new JsonText(stepsJson(await loadSteps(sql, params[0] ?? ""))) };
}

async function register({ registry, wake }: RouteDeps, { body }: HttpRequest): Promise<HttpReply> {
  const result = await registry.register(body);
  if (!result.ok) return { status: 400, body: { status: 400, error: result.reason } };
  wake();
  return { status: 200, body: { status: 200, modified: result.changed } };
}

async function health({ sql, registry, link }: RouteDeps): Promise<HttpReply> {
  return { status: 200, body: await readHealth(sql, registry, link) };
}

function contextOf({ registry, backoffMs }: RouteDeps): ApplyContext {
  return { functions: registry.functions(), nowMs: Date.now(), backoffMs };
}
