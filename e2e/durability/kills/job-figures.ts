import type { Sql } from "postgres";

/** Jobs that are not settled yet. */
export async function unsettled(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from scoring_jobs where status in ('pending', 'processing')`;
  return row?.count ?? 0;
}

/** Calls whose end isn't known yet: of a settled job, too, until the sweep has found that their process died. */
export async function openCalls(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from model_calls where outcome is null`;
  return row?.count ?? 0;
}

/** Failed jobs that may be tried again, oldest first. */
export async function retryable(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from scoring_jobs where status = 'failed' and retry_count < 5 order by created_at, id`;
  return rows.map(({ id }) => id);
}

/** Runs of the engine that have not ended, the sweeps left out: each with what is still to be done of it. */
export async function openRuns(sql: Sql): Promise<string[]> {
  const rows = await sql<{ run: string }[]>`
    select format('%s of %s, event %s: %s', r.id, r.function_id, left(e.payload, 200), coalesce((
      select string_agg(format('%s %s %s, attempt %s, cuts %s, due in %s s', w.kind, w.step, w.state, w.attempt, w.cuts,
        round(extract(epoch from w.run_at - now()))), '; ' order by w.id)
      from engine.work w where w.run_id = r.id), 'nothing')) as run
    from engine.runs r join engine.events e on e.id = r.event_id
    where r.status = 'running' and r.cron is null order by r.id`;
  return rows.map(({ run }) => run);
}

/** Makes the sweeps due that run each minute. */
export async function sweepNow(sql: Sql): Promise<void> {
  await sql`update engine.crons set next_at = now() where next_at > now()`;
}

/** Makes the next tries due of runs that wait for them. */
export async function tryNow(sql: Sql): Promise<void> {
  await sql`update engine.work set run_at = now() where state = 'ready' and run_at > now()`;
}

/** What all jobs came to, and what the ledger lists. */
export async function totals(sql: Sql): Promise<Record<string, number>> {
  const [row] = await sql<Record<string, number>[]>`
    select count(*)::int as jobs,
      count(*) filter (where status = 'completed')::int as completed,
      count(*) filter (where status = 'failed')::int as failed,
      coalesce(sum(recoveries), 0)::int as "given back after a lost lease",
      count(*) filter (where dispatch > 1)::int as "sent to the engine more than once",
      (select count(*)::int from model_calls) as calls,
      (select count(*)::int from model_calls where outcome = 'abandoned') as "abandoned calls"
    from scoring_jobs`;
  const failures = await sql<{ code: string; count: number }[]>`
    select error_code as code, count(*)::int as count from scoring_jobs where status = 'failed' group by 1 order by 1`;
  return { ...row, ...Object.fromEntries(failures.map(({ code, count }) => [`failed as ${code}`, count])) };
}
