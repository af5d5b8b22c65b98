import type { Sql } from "postgres";

/** Payloads are `text`: jsonb refuses an escaped NUL and reorders keys. Every statement may run again. */
const DDL = `
create schema if not exists engine;
create table if not exists engine.functions (
  id text primary key,
  app_id text not null,
  config text not null,
  vanished_at timestamptz
);
create table if not exists engine.events (
  id text primary key,
  name text not null,
  payload text not null,
  received_at timestamptz not null default now()
);
create index if not exists events_by_age on engine.events (received_at);
create table if not exists engine.event_ids (
  key text primary key,
  event_id text not null,
  expires_at timestamptz not null
);
create index if not exists event_ids_by_expiry on engine.event_ids (expires_at);
create table if not exists engine.runs (
  id text primary key,
  function_id text not null,
  event_id text not null,
  cron text,
  status text not null default 'running' check (status in ('running', 'completed', 'failed', 'cancelled')),
  request_version integer not null default -1,
  parallel boolean not null default false,
  output text,
  started_at timestamptz not null default now(),
  ended_at timestamptz
);
create index if not exists runs_by_event on engine.runs (event_id);
create index if not exists runs_by_end on engine.runs (ended_at) where ended_at is not null;
create index if not exists runs_open on engine.runs (function_id) where status = 'running';
create table if not exists engine.steps (
  run_id text not null references engine.runs on delete cascade,
  id text not null,
  seq bigint generated always as identity,
  payload text not null,
  primary key (run_id, id)
);
create table if not exists engine.work (
  id bigint generated always as identity primary key,
  run_id text not null references engine.runs on delete cascade,
  function_id text not null,
  kind text not null check (kind in ('discover', 'step', 'sleep')),
  step text not null default '',
  state text not null default 'ready' check (state in ('ready', 'running')),
  run_at timestamptz not null default now(),
  attempt integer not null default 0,
  cuts integer not null default 0,
  generation integer not null default 0,
  lane text not null,
  wide_slot text,
  narrow_slot text,
  unique (run_id, kind, step)
);
alter table engine.work add column if not exists begun boolean not null default false;
drop index if exists engine.work_by_lane;
create index if not exists work_by_turn on engine.work (lane, begun desc, run_at, id) where state = 'ready';
create index if not exists work_by_time on engine.work (run_at) where state = 'ready';
create index if not exists work_running on engine.work (id) where state = 'running';
create table if not exists engine.waits (
  run_id text not null references engine.runs on delete cascade,
  rule integer not null,
  event_name text not null,
  match_key text not null,
  expires_at timestamptz,
  primary key (run_id, rule)
);
create index if not exists waits_by_match on engine.waits (event_name, match_key);
create table if not exists engine.crons (
  function_id text not null,
  cron text not null,
  next_at timestamptz not null,
  primary key (function_id, cron)
);
`;

/** Creates what is missing of the engine's own tables, in its own schema. */
export async function ensureSchema(sql: Sql): Promise<void> {
  await sql.unsafe(DDL).simple();
}
