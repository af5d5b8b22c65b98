import type { TransactionSql } from "postgres";
import type { FunctionDefinition } from "./function-config";
import type { RunError } from "./interpreter";
import { startRuns, systemEvent } from "./start-runs";

/** How a run ends; `output` is JSON text. */
export type RunEnd =
  | { status: "completed"; output: string }
  | { status: "failed"; error: RunError }
  | { status: "cancelled" };

/**
 * Ends a run that still runs, frees its work and waits, and sends the event of its failure or cancellation.
 * A run that ended before stays as it is.
 */
export async function endRun(
  tx: TransactionSql,
  functions: ReadonlyMap<string, FunctionDefinition>,
  runId: string,
  end: RunEnd,
  nowMs: number,
): Promise<void> {
  const [run] = await tx<{ function_id: string; event_id: string }[]>`
    update engine.runs set status = ${end.status}, output = ${outputOf(end)}, ended_at = now()
    where id = ${runId} and status = 'running' returning function_id, event_id`;
  if (!run) return;
  await Promise.all([
    tx`delete from engine.work where run_id = ${runId}`,
    tx`delete from engine.waits where run_id = ${runId}`,
  ]);
  if (end.status === "completed") return;
  const [event] = await tx<{ payload: string }[]>`select payload from engine.events where id = ${run.event_id}`;
  const name = end.status === "failed" ? "inngest/function.failed" : "inngest/function.cancelled";
  const data = {
    function_id: run.function_id,
    run_id: runId,
    event: JSON.parse(event?.payload ?? "{}"),
    error: end.status === "failed" ? end.error : { name: "Cancelled", message: "The function was cancelled." },
  };
  await startRuns(tx, functions, [systemEvent(name, data, nowMs)]);
}

function outputOf(end: RunEnd): string | null {
  if (end.status === "completed") return end.output;
  return end.status === "failed" ? JSON.stringify({ error: end.error }) : null;
}
