import type { Sql } from "postgres";
import { endRun } from "./end-run";
import type { FunctionDefinition } from "./function-config";
import { engineError } from "./interpreter";

/** How long the runs of a function that vanished from the registry wait for it: a deployment's time. */
const VANISHED_MINUTES = 10;
const KEEP_HOURS = 24;

/** Fails the runs of functions that stayed away for ten minutes, and returns how many. */
export async function failVanishedRuns(
  sql: Sql,
  functions: ReadonlyMap<string, FunctionDefinition>,
  nowMs: number,
): Promise<number> {
  const runs = await sql<{ id: string }[]>`
    select r.id from engine.runs r join engine.functions f on f.id = r.function_id
    where r.status = 'running' and f.vanished_at < now() - ${VANISHED_MINUTES} * interval '1 minute' order by r.id`;
  const error = engineError(`The app hasn't had this function for ${VANISHED_MINUTES} minutes.`);
  for (const { id } of runs) {
    await sql.begin((tx) => endRun(tx, functions, id, { status: "failed", error }, nowMs));
  }
  return runs.length;
}

/** Deletes ended runs, their events and event ids after a day. */
export async function forgetOldRuns(sql: Sql): Promise<void> {
  await sql`delete from engine.runs where ended_at < now() - ${KEEP_HOURS} * interval '1 hour'`;
  await sql`
    delete from engine.events e where received_at < now() - ${KEEP_HOURS} * interval '1 hour'
      and not exists (select from engine.runs r where r.event_id = e.id)`;
  await sql`delete from engine.event_ids where expires_at < now()`;
}
