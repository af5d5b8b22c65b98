import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";

export interface TestDatabase {
  /** Connection string of a migrated database that nobody else uses. */
  url: string;
  /** Deletes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** A fresh clone of the migrated template: about 60 ms. Integration tests only (the cluster is their global setup's). */
export async function databaseForTest(): Promise<TestDatabase> {
  const adminUrl = inject("adminUrl");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await asAdmin(adminUrl, (sql) => sql`create database ${sql(name)} template ${sql(inject("templateDatabase"))}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => asAdmin(adminUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

async function asAdmin(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
