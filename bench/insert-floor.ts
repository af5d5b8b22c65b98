import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import postgres from "postgres";
import { env } from "@/lib/env";
import { prepareCluster } from "@/local/postgres";
import { loadSecrets } from "@/local/secrets";

/** One INSERT as the floor of everything durable: into a table of its own in the very server that the app uses. */
export async function throwAwayTable(): Promise<{ insert(): Promise<unknown>; drop(): Promise<void> }> {
  const sql = postgres(await databaseUrl(), { max: 1, onnotice: () => {} });
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

async function databaseUrl(): Promise<string> {
  const { DATABASE_URL, ASSAY_DATA_DIR } = env();
  if (DATABASE_URL) return DATABASE_URL;
  const dataDir = resolve(ASSAY_DATA_DIR);
  const password = loadSecrets(dataDir).postgres_password;
  const cluster = await prepareCluster({ dir: join(dataDir, "postgres"), password });
  return cluster.url("assay");
}
