import type { Sql, TransactionSql } from "postgres";
import type { WorkItem } from "./claim";

/**
 * Runs `effects` while the run's row is locked and the item is still held at its generation. Otherwise nothing
 * happens and the result is "lost": the run ended, was cancelled, or another life of the item took over.
 */
export async function whileHolding(
  sql: Sql,
  held: { id: string; runId: string; generation: number },
  effects: (tx: TransactionSql, item: HeldItem) => Promise<void>,
): Promise<"done" | "lost"> {
  return sql.begin(async (tx) => {
    const [runs, items] = await Promise.all([
      tx`select id from engine.runs where id = ${held.runId} and status = 'running' for update`,
      tx<HeldItem[]>`
        select id, run_id, function_id, kind, step, attempt, cuts, lane, wide_slot, narrow_slot from engine.work
        where id = ${held.id} and run_id = ${held.runId} and generation = ${held.generation} and state = 'running'`,
    ]);
    const [item] = items;
    if (runs.length === 0 || !item) return "lost";
    await effects(tx, item);
    return "done";
  });
}

export type HeldItem = Pick<
  WorkItem,
  "id" | "run_id" | "function_id" | "kind" | "step" | "attempt" | "cuts" | "lane" | "wide_slot" | "narrow_slot"
>;
