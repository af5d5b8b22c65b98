import { hostname } from "node:os";
import postgres from "postgres";

/** Any number, so long as nothing else in this database takes the same advisory lock. */
const LOCK_ID = 7_243_001_451;
const TRIES = 20;
const BETWEEN_TRIES_MS = 250;

export interface EngineLock {
  release(): Promise<void>;
}

/** Another engine works on this database; the message says which process. */
export class EngineAlreadyRuns extends Error {
  override name = "EngineAlreadyRuns";
}

/**
 * One engine a database: a session's advisory lock, held until `release` or the end of the process. Waits five
 * seconds for a dying predecessor. `onLost` is called when the connection, and with it the lock, is gone.
 */
export async function takeEngineLock(databaseUrl: string, onLost: () => void): Promise<EngineLock> {
  let held = false;
  const sql = postgres(databaseUrl, {
    max: 1,
    max_lifetime: null,
    onnotice: () => {},
    onclose: () => {
      if (held) onLost();
    },
    connection: { application_name: `assay-engine pid ${process.pid} on ${hostname()}` },
  });
  try {
    for (let tries = 0; tries < TRIES && !held; tries += 1) {
      if (tries > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
      const [row] = await sql<{ locked: boolean }[]>`select pg_try_advisory_lock(${LOCK_ID}) as locked`;
      held = row?.locked ?? false;
    }
    if (!held) throw new EngineAlreadyRuns(`Another engine works on this database: ${await holder(sql)}.`);
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw error;
  }
  return {
    release() {
      held = false;
      return sql.end({ timeout: 1 });
    },
  };
}

async function holder(sql: postgres.Sql): Promise<string> {
  const [row] = await sql<{ application_name: string }[]>`
    select a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where l.locktype = 'advisory' and l.granted
      and l.database = (select oid from pg_database where datname = current_database())
      and (l.classid::bigint << 32) | l.objid::bigint = ${LOCK_ID}`;
  return row?.application_name ?? "an unknown process";
}
