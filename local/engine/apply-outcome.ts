import type { TransactionSql } from "postgres";
import { endRun } from "./end-run";
import type { FunctionDefinition } from "./function-config";
import type { HeldItem } from "./held-run";
import { type Advance, engineError, failedStep, type Outcome, type RunError, type StepState } from "./interpreter";

export interface ApplyContext {
  functions: ReadonlyMap<string, FunctionDefinition>;
  nowMs: number;
  /** Milliseconds to wait before try number `attempt` (the first retry is 1). */
  backoffMs: (attempt: number) => number;
}

/** How often in a row an answer may break off before the run is given up as poisoned. */
const MAX_CUTS = 3;
const CUT_BACKOFF_MS = 1_000;
/** An answer that asks for nothing is asked again, but not in a hot loop. */
const IDLE_DISCOVERY_MS = 100;

/** Writes what an answer asks for. The caller holds the item and the lock on its run. */
export async function applyOutcome(
  tx: TransactionSql,
  item: HeldItem,
  outcome: Extract<Outcome, { kind: "advance" | "retry" | "fail" | "step-not-found" }>,
  context: ApplyContext,
): Promise<void> {
  switch (outcome.kind) {
    case "advance":
      return applyAdvance(tx, item, outcome, context);
    case "retry":
      return retryOrFail(tx, item, outcome.error, outcome.retryAt, context);
    case "fail":
      return endRun(tx, context.functions, item.run_id, { status: "failed", error: outcome.error }, context.nowMs);
    case "step-not-found":
      return rediscoverRenamed(tx, item, context);
  }
}

/** Stores steps that a checkpoint reports while its request goes on. A step is written once. */
export async function saveSteps(tx: TransactionSql, runId: string, steps: StepState[]): Promise<void> {
  if (steps.length === 0) return;
  await tx`
    insert into engine.steps (run_id, id, payload)
    select ${runId}, * from unnest(${steps.map(({ id }) => id)}::text[], ${steps.map((step) => step.payload)}::text[])
    on conflict do nothing`;
}

/** A broken answer costs one attempt; the third in a row means that this run kills the app, and fails it. */
export async function applyCut(tx: TransactionSql, item: HeldItem, context: ApplyContext): Promise<void> {
  const cuts = item.cuts + 1;
  const error = engineError(
    cuts >= MAX_CUTS
      ? `The run was given up as poisoned: the app died ${cuts} times in a row while working on it.`
      : "The app's answer broke off.",
  );
  if (cuts >= MAX_CUTS) {
    return endRun(tx, context.functions, item.run_id, { status: "failed", error }, context.nowMs);
  }
  await retryOrFail(tx, item, error, new Date(context.nowMs + CUT_BACKOFF_MS * cuts), context, cuts);
}

/** Ends a sleep: its step is there, and the run goes on once nothing else is under way. */
export async function finishSleep(tx: TransactionSql, item: HeldItem): Promise<void> {
  await saveSteps(tx, item.run_id, [{ id: item.step, payload: "null" }]);
  await settle(tx, item, 0);
}

async function applyAdvance(tx: TransactionSql, item: HeldItem, advance: Advance, context: ApplyContext) {
  const { saved, planned, sleeps, failed, completed } = advance;
  await saveSteps(tx, item.run_id, saved);
  if (completed !== null) {
    return endRun(tx, context.functions, item.run_id, { status: "completed", output: completed }, context.nowMs);
  }
  const mayRetry = failed !== null && item.attempt + 1 < maxAttempts(item, context);
  if (failed && !mayRetry) await saveSteps(tx, item.run_id, [failedStep(failed.id, failed.error)]);
  await plan(tx, item, advance);
  if (failed && mayRetry) return retry(tx, item, failed.retryAt, context, 0);
  const isIdle = saved.length + planned.length + sleeps.length === 0 && failed === null;
  await settle(tx, item, isIdle ? IDLE_DISCOVERY_MS : 0);
}

/** One work item a step; a step that is stored already is never planned again. */
async function plan(tx: TransactionSql, item: HeldItem, { planned, sleeps }: Advance): Promise<void> {
  const steps = [
    ...planned.map((id) => ({ id, kind: "step", runAt: null })),
    ...sleeps.map(({ id, until }) => ({ id, kind: "sleep", runAt: until.toISOString() })),
  ];
  if (steps.length === 0) return;
  await tx`
    insert into engine.work (begun, run_id, function_id, lane, wide_slot, narrow_slot, kind, step, run_at)
    select true, ${item.run_id}, ${item.function_id}, ${item.lane}, ${item.wide_slot}, ${item.narrow_slot},
      given.kind, given.step, coalesce(given.run_at, now())
    from unnest(${steps.map(({ kind }) => kind)}::text[], ${steps.map(({ id }) => id)}::text[],
      ${steps.map(({ runAt }) => runAt)}::timestamptz[]) as given (kind, step, run_at)
    where not exists (select from engine.steps s where s.run_id = ${item.run_id} and s.id = given.step)
    on conflict do nothing`;
}

/** The item is done. When it was the last of its group, the run is discovered anew, at attempt 0. */
async function settle(tx: TransactionSql, item: HeldItem, delayMs: number): Promise<void> {
  const [others] = await tx<{ count: number }[]>`
    select count(*)::int as count from engine.work
    where run_id = ${item.run_id} and id <> ${item.id} and kind <> 'discover'`;
  const open = others?.count ?? 0;
  await tx`update engine.runs set parallel = ${open > 1} or (parallel and ${open > 0}) where id = ${item.run_id}`;
  if (open === 0 && item.kind === "discover") {
    await tx`
      update engine.work set state = 'ready', attempt = 0, cuts = 0, run_at = now() + ${delayMs} * interval '1 ms'
      where id = ${item.id}`;
    return;
  }
  await tx`delete from engine.work where id = ${item.id}`;
  if (open === 0) await insertDiscovery(tx, item, 0);
}

async function insertDiscovery(tx: TransactionSql, item: HeldItem, attempt: number): Promise<void> {
  await tx`
    insert into engine.work (begun, run_id, function_id, lane, wide_slot, narrow_slot, kind, attempt)
    values (true, ${item.run_id}, ${item.function_id}, ${item.lane}, ${item.wide_slot}, ${item.narrow_slot}, 'discover',
      ${attempt})
    on conflict do nothing`;
}

/** The planned step is gone from the code (a deployment renamed it): look again, at the cost of an attempt. */
async function rediscoverRenamed(tx: TransactionSql, item: HeldItem, context: ApplyContext): Promise<void> {
  const attempt = item.attempt + 1;
  if (attempt >= maxAttempts(item, context) || item.kind === "discover") {
    const error = engineError("A planned step is no longer in the function.");
    return endRun(tx, context.functions, item.run_id, { status: "failed", error }, context.nowMs);
  }
  await tx`delete from engine.work where id = ${item.id}`;
  await insertDiscovery(tx, item, attempt);
}

async function retryOrFail(
  tx: TransactionSql,
  item: HeldItem,
  error: RunError,
  retryAt: Date | null,
  context: ApplyContext,
  cuts = 0,
): Promise<void> {
  if (item.attempt + 1 < maxAttempts(item, context)) return retry(tx, item, retryAt, context, cuts);
  await endRun(tx, context.functions, item.run_id, { status: "failed", error }, context.nowMs);
}

async function retry(tx: TransactionSql, item: HeldItem, retryAt: Date | null, context: ApplyContext, cuts: number) {
  const attempt = item.attempt + 1;
  const runAt = retryAt ?? new Date(context.nowMs + context.backoffMs(attempt));
  await tx`
    update engine.work set state = 'ready', attempt = ${attempt}, cuts = ${cuts}, run_at = ${runAt}
    where id = ${item.id}`;
}

function maxAttempts(item: HeldItem, { functions }: ApplyContext): number {
  return functions.get(item.function_id)?.maxAttempts ?? Number.POSITIVE_INFINITY;
}
