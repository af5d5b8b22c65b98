import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import type { AppLink } from "./app-link";
import { type ApplyContext, applyCut, applyOutcome, finishSleep } from "./apply-outcome";
import { callBody } from "./call-body";
import { releaseWork, type WorkItem } from "./claim";
import { whileHolding } from "./held-run";
import type { HttpAnswer, HttpCaller } from "./http-call";
import { engineError, interpretAnswer, type Outcome, type StepState, unwrapStreamed } from "./interpreter";
import type { Registry } from "./registry";
import { isSigned, signatureHeader } from "./signing";

export interface DispatcherDeps {
  sql: Sql;
  appUrl: string;
  signingKey: string;
  registry: Registry;
  link: AppLink;
  http: HttpCaller;
  backoffMs: (attempt: number) => number;
  /** Items whose kept connection broke at once, and that were let try again. */
  idleResets: Set<string>;
  /** Takes one sentence for the operator. */
  say: (sentence: string) => void;
}

/** A run's steps in the order in which they ended. */
export function loadSteps(sql: Sql, runId: string): Promise<StepState[]> {
  return sql<StepState[]>`select id, payload from engine.steps where run_id = ${runId} order by seq`;
}

/** Does one work item to its end. A fault of the engine's own costs the run an attempt, so that it can't go round for ever. */
export async function dispatch(deps: DispatcherDeps, item: WorkItem): Promise<void> {
  const held = { id: item.id, runId: item.run_id, generation: item.generation };
  try {
    await work(deps, item, held);
  } catch (error) {
    deps.say(`Work on run ${item.run_id} of ${item.function_id} failed in the engine: ${String(error)}`);
    const outcome = {
      kind: "retry" as const,
      error: engineError("The engine failed to write a result."),
      retryAt: null,
    };
    await whileHolding(deps.sql, held, (tx, current) => applyOutcome(tx, current, outcome, contextOf(deps)));
  }
}

type Held = Parameters<typeof whileHolding>[1];

/** Ends a sleep, or calls the app and writes what follows from its answer. */
async function work(deps: DispatcherDeps, item: WorkItem, held: Held): Promise<void> {
  const { sql, link, idleResets } = deps;
  if (item.kind === "sleep") {
    await whileHolding(sql, held, (tx, current) => finishSleep(tx, current));
    return;
  }
  const steps = item.has_steps ? await loadSteps(sql, item.run_id) : [];
  const result = await callApp(deps, item, steps);
  if (result.kind === "unreachable") {
    link.lost();
    return releaseWork(sql, item);
  }
  // At no cost, but once only: claimed anew it carries the steps that a checkpoint may have stored meanwhile.
  if (result.kind === "idle-reset" && !idleResets.has(item.id)) {
    idleResets.add(item.id);
    return releaseWork(sql, item);
  }
  idleResets.delete(item.id);
  if (result.kind !== "answer") {
    await whileHolding(sql, held, (tx, current) => applyCut(tx, current, contextOf(deps)));
    return;
  }
  const outcome = await settleUnknown(deps, item, outcomeOf(deps, result.answer));
  if (outcome.kind === "hold") {
    link.hold(item.function_id, outcome.reason);
    return releaseWork(sql, item);
  }
  link.answered(item.function_id);
  const version = Number(result.answer.headers["x-inngest-req-version"]);
  await whileHolding(sql, held, async (tx, current) => {
    if (Number.isInteger(version) && version !== item.request_version) {
      await tx`update engine.runs set request_version = ${version} where id = ${item.run_id}`;
    }
    await applyOutcome(tx, current, outcome, contextOf(deps));
  });
}

function callApp({ appUrl, signingKey, registry, http }: DispatcherDeps, item: WorkItem, steps: StepState[]) {
  const maxAttempts = registry.functions().get(item.function_id)?.maxAttempts ?? 1;
  const body = callBody(item, steps, maxAttempts);
  const url = new URL(appUrl);
  url.searchParams.set("fnId", item.function_id);
  url.searchParams.set("stepId", item.kind === "step" ? item.step : "step");
  const headers = {
    "x-inngest-signature": signatureHeader(JSON.parse(body), signingKey, Date.now()),
    "x-request-id": randomUUID(),
    "x-inngest-generation-id": String(item.generation),
    "x-inngest-job-id": item.id,
  };
  return http.call("POST", url.href, headers, body);
}

function outcomeOf({ signingKey }: DispatcherDeps, raw: HttpAnswer): Outcome {
  const answer = unwrapStreamed(raw);
  if (!answer) return { kind: "hold", reason: "The app's streamed answer broke off." };
  const signed = isSigned(answer.headers["x-inngest-signature"], answer.body, signingKey, Date.now());
  return interpretAnswer({ ...answer, signed }, Date.now());
}

/** An app that doesn't know the function was deployed anew: learn what it has, and hold the run when it is gone. */
async function settleUnknown(deps: DispatcherDeps, item: WorkItem, outcome: Outcome) {
  if (outcome.kind !== "unknown-function") return outcome;
  await deps.link.sync();
  const isKnown = deps.registry.functions().has(item.function_id);
  if (isKnown) return { kind: "retry" as const, error: outcome.error, retryAt: null };
  return { kind: "hold" as const, reason: "The app no longer has this function." };
}

function contextOf({ registry, backoffMs }: DispatcherDeps): ApplyContext {
  return { functions: registry.functions(), nowMs: Date.now(), backoffMs };
}
