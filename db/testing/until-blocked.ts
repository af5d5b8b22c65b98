import { setTimeout } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { database } from "../client";

/** Comes back once a query of this test's database waits for what another transaction holds. */
export async function untilBlocked(): Promise<void> {
  const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await database().execute(waiting)).length === 0) await setTimeout(5);
}
