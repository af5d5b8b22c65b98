import type { Sql } from "postgres";
import type { FunctionDefinition } from "./function-config";

/** A work item that this engine holds, at the generation by which its answer is recognised. */
export interface WorkItem {
  id: string;
  run_id: string;
  function_id: string;
  kind: "discover" | "step" | "sleep";
  /** SHA-1 of the step; empty for a discovery. */
  step: string;
  attempt: number;
  /** Answers in a row that broke off. */
  cuts: number;
  generation: number;
  lane: string;
  wide_slot: string | null;
  narrow_slot: string | null;
  /** The event as JSON text. */
  event: string;
  request_version: number;
  parallel: boolean;
  has_steps: boolean;
}

/** From this many broken answers in a row on, an item runs with no other such item, so that the culprit is found. */
const SUSPECT_CUTS = 2;

/**
 * Claims up to `count` due items of these functions: those of runs that have begun first, else their leases would run out
 * behind a long queue; then oldest first. Lanes are visited by jumping along the index,
 * and each gives only what its slots have free: a saturated key costs one step, however many items wait behind it.
 */
export async function claimWork(sql: Sql, functions: FunctionDefinition[], count: number): Promise<WorkItem[]> {
  const limit = (index: number) => functions.map(({ concurrency }) => concurrency[index]?.limit ?? null);
  return sql<WorkItem[]>`
    with recursive lanes (lane) as (
      (select lane from engine.work where state = 'ready' order by lane limit 1)
      union all
      select (select w.lane from engine.work w where w.state = 'ready' and w.lane > lanes.lane order by w.lane limit 1)
      from lanes where lanes.lane is not null
    ), running as materialized (
      select wide_slot, narrow_slot, cuts from engine.work where state = 'running'
    ), busy (slot, held) as (
      select slot, count(*) from (
        select wide_slot as slot from running union all select narrow_slot from running
      ) as slots where slot is not null group by slot
    ), limits as (
      select * from unnest(${functions.map(({ id }) => id)}::text[], ${limit(0)}::int[], ${limit(1)}::int[])
        as given (function_id, wide_limit, narrow_limit)
    ), heads as (
      select lanes.lane, head.function_id,
        coalesce(limits.wide_limit, 1000000) - coalesce(wide.held, 0) as wide_free,
        coalesce(limits.narrow_limit, 1000000) - coalesce(narrow.held, 0) as narrow_free
      from lanes cross join lateral (
        select function_id, wide_slot, narrow_slot from engine.work
        where state = 'ready' and lane = lanes.lane and run_at <= now() order by begun desc, run_at, id limit 1
      ) as head
      join limits using (function_id)
      left join busy as wide on wide.slot = head.wide_slot
      left join busy as narrow on narrow.slot = head.narrow_slot
    ), due as (
      select w.*, w.cuts >= ${SUSPECT_CUTS} as suspect, heads.wide_free, heads.narrow_free
      from heads cross join lateral (
        select id, begun, run_at, function_id, wide_slot, narrow_slot, cuts from engine.work
        where state = 'ready' and lane = heads.lane and run_at <= now() order by begun desc, run_at, id
        limit greatest(0, least(${count}::bigint, heads.wide_free, heads.narrow_free))
      ) as w
    ), by_suspicion as (
      select *, row_number() over (partition by suspect order by begun desc, run_at, id) as suspect_rank from due
    ), by_narrow as (
      select *, row_number() over (partition by narrow_slot order by begun desc, run_at, id) as narrow_rank from by_suspicion
      where not suspect
        or (suspect_rank = 1 and not exists (select from running where cuts >= ${SUSPECT_CUTS}))
    ), by_wide as (
      select *, row_number() over (partition by wide_slot order by begun desc, run_at, id) as wide_rank from by_narrow
      where narrow_slot is null or narrow_rank <= narrow_free
    ), chosen as (
      select id from by_wide where wide_slot is null or wide_rank <= wide_free order by begun desc, run_at, id limit ${count}
    )
    update engine.work as w set state = 'running', begun = true, generation = w.generation + 1
    from chosen, engine.runs r, engine.events e
    where w.id = chosen.id and w.state = 'ready' and r.id = w.run_id and e.id = r.event_id
    returning w.id, w.run_id, w.function_id, w.kind, w.step, w.attempt, w.cuts, w.generation, w.lane, w.wide_slot,
      w.narrow_slot, e.payload as event, r.request_version, r.parallel,
      exists (select from engine.steps s where s.run_id = w.run_id) as has_steps`;
}

/** Milliseconds until the next item falls due that is not due yet; null when none waits. */
export async function nextDueIn(sql: Sql): Promise<number | null> {
  const [row] = await sql<{ ms: number | null }[]>`
    select (extract(epoch from min(run_at) - now()) * 1000)::float8 as ms
    from engine.work where state = 'ready' and run_at > now()`;
  return row?.ms ?? null;
}

/** Hands an item back unharmed: the call never reached the app, or the engine stops. */
export async function releaseWork(sql: Sql, item: WorkItem): Promise<void> {
  await sql`
    update engine.work set state = 'ready'
    where id = ${item.id} and generation = ${item.generation} and state = 'running'`;
}

/** At start: what a former life had under way is ready again; its late answers fail on the next claim's generation. */
export async function recoverWork(sql: Sql): Promise<void> {
  await sql`update engine.work set state = 'ready' where state = 'running'`;
}
