import { randomUUID } from "node:crypto";
import type postgres from "postgres";

/** A value of each type that a column has, as SQL. */
const VALUES: Record<string, string> = {
  uuid: "gen_random_uuid()",
  text: "md5(random()::text)",
  jsonb: "'{}'",
  boolean: "false",
  integer: "1",
  tsvector: "''",
  "timestamp with time zone": "now()",
  date: "current_date",
};

export interface Relation {
  name: string;
  /** The column that says whose a row is: its workspace, or what else comes first. */
  column: string;
}

/** Every table or view of ours, from the catalogue: a new one is found without anyone adding it. */
export async function relations(sql: postgres.Sql, kind: "r" | "v"): Promise<Relation[]> {
  return sql<Relation[]>`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select quote_ident(attname) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
        order by attname = 'workspace_id' desc, attnum limit 1) as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'assay_search') and c.relkind = ${kind} order by 1`;
}

/**
 * One row in every table for each of two workspaces, as a superuser who minds no check and no reference: who sees which
 * rows doesn't depend on what they say.
 */
export async function fillEveryTable(sql: postgres.Sql): Promise<[string, string]> {
  await sql`set session_replication_role = replica`;
  const checks = await sql<{ table: string; name: string }[]>`
    select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
    where contype = 'c' and connamespace = 'public'::regnamespace`;
  for (const { table, name } of checks) await sql.unsafe(`alter table ${table} drop constraint ${name}`);
  const workspaces: [string, string] = [randomUUID(), randomUUID()];
  for (const workspace of workspaces) {
    const user = randomUUID();
    for (const { name } of await relations(sql, "r")) await fill(sql, name, workspace, user);
  }
  return workspaces;
}

function sampleOf(type: string): string {
  const value = type.endsWith("[]") ? "'{}'" : VALUES[type];
  if (value === undefined) throw new Error(`No value is known for a column of type ${type}: name one here.`);
  return value;
}

async function fill(sql: postgres.Sql, table: string, workspace: string, user: string): Promise<void> {
  const columns = await sql<{ name: string; type: string }[]>`
    select quote_ident(attname) as name, format_type(atttypid, null) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
      and (attname in ('id', 'workspace_id') or (attnotnull and not atthasdef)) and format_type(atttypid, null) <> 'bigint'`;
  const named: Record<string, string> = { workspace_id: workspace, user_id: user };
  if (table === "public.workspaces") named.id = workspace;
  if (table === "public.users") named.id = user;
  const values = columns.map(({ name, type }) => (named[name] ? `'${named[name]}'` : sampleOf(type)));
  await sql.unsafe(`insert into ${table} (${columns.map(({ name }) => name).join()}) values (${values.join()})`);
}
