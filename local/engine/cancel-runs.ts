import type { TransactionSql } from "postgres";
import { endRun } from "./end-run";
import { holds, joinPaths, valueAt } from "./expressions";
import type { FunctionDefinition } from "./function-config";
import { type EngineEvent, matchKey } from "./start-runs";

interface WaitingRun {
  run_id: string;
  function_id: string;
  rule: number;
  payload: string;
}

/** Cancels the runs whose cancelOn rule this event meets; a request of theirs under way has lost its work item. */
export async function cancelWaitingRuns(
  tx: TransactionSql,
  functions: ReadonlyMap<string, FunctionDefinition>,
  event: EngineEvent,
  nowMs: number,
): Promise<void> {
  const rules = [...functions.values()].flatMap(({ cancelOn }) => cancelOn.filter((rule) => rule.event === event.name));
  if (rules.length === 0) return;
  const keys = rules.map((rule) => {
    const join = joinPaths(rule.condition);
    return join ? matchKey(join.async, valueAt(event.payload, join.async)) : "";
  });
  const waiting = await tx<WaitingRun[]>`
    select w.run_id, r.function_id, w.rule, e.payload
    from engine.waits w join engine.runs r on r.id = w.run_id join engine.events e on e.id = r.event_id
    where w.event_name = ${event.name} and w.match_key = any(${[...new Set(keys)]}::text[])
      and (w.expires_at is null or w.expires_at > now())
    order by w.run_id`;
  for (const { run_id, function_id, rule, payload } of waiting) {
    const condition = functions.get(function_id)?.cancelOn[rule]?.condition;
    if (!condition || !holds(condition, { event: JSON.parse(payload), async: event.payload })) continue;
    await endRun(tx, functions, run_id, { status: "cancelled" }, nowMs);
  }
}
