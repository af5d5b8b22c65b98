import type { Sql } from "postgres";
import { nextTick } from "./cron-times";
import type { FunctionDefinition } from "./function-config";
import { startCronRun } from "./start-runs";

/**
 * Starts a run for every cron that is due, and returns how many. However many ticks were missed, it is one run; and
 * none while an earlier tick's run still waits for its first call.
 */
export async function runDueCrons(
  sql: Sql,
  functions: ReadonlyMap<string, FunctionDefinition>,
  now: Date,
): Promise<number> {
  return sql.begin(async (tx) => {
    const due = await tx<{ function_id: string; cron: string }[]>`
      select function_id, cron from engine.crons where next_at <= ${now} for update`;
    let started = 0;
    for (const { function_id, cron } of due) {
      await tx`
        update engine.crons set next_at = ${nextTick(cron, now)} where function_id = ${function_id} and cron = ${cron}`;
      const definition = functions.get(function_id);
      const [waiting] = await tx`
        select r.id from engine.runs r join engine.work w on w.run_id = r.id
        where r.function_id = ${function_id} and r.cron = ${cron} and r.status = 'running'
          and w.kind = 'discover' and w.state = 'ready' and w.attempt = 0
          and not exists (select from engine.steps s where s.run_id = r.id) limit 1`;
      if (!definition || waiting) continue;
      await startCronRun(tx, definition, cron, now.getTime());
      started += 1;
    }
    return started;
  });
}
