import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import postgres from "postgres";
import { env } from "@/lib/env";
import { connectionString } from "@/local/postgres";
import { loadSecrets } from "@/local/secrets";

/** One INSERT as the floor of everything durable: into a table of its own in the very server that the app uses. */
export async function throwAwayTable(): Promise<{ insert(): Promise<unknown>; drop(): Promise<void> }> {
  const sql = postgres(databaseUrl(), { max: 1, onnotice: () => {} });
  await sql`create table if not exists public.bench_floor (id uuid primary key, at timestamptz not null default now())`;
  await sql`select 1`;
  return {
    insert: () => sql`insert into public.bench_floor (id) values (${randomUUID()})`,
    async drop() {
      await sql`drop table public.bench_floor`;
      await sql.end();
    },
  };
}

/** The embedded server keeps its port beside its data; it runs while the app does. */
function databaseUrl(): string {
  const { DATABASE_URL, ASSAY_DATA_DIR } = env();
  if (DATABASE_URL) return DATABASE_URL;
  const dataDir = resolve(ASSAY_DATA_DIR);
  const port = Number(readFileSync(join(dataDir, "postgres", "port"), "utf8"));
  return connectionString(port, loadSecrets(dataDir).postgres_password, "assay");
}
