import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import * as schema from "./schema";
import { isTransactionPooler } from "./transaction-pooler";

export type Database = PostgresJsDatabase<typeof schema>;
/** An open transaction; what every query takes. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

interface Connection {
  sql: postgres.Sql;
  db: Database;
}

const shared = globalThis as { assayConnection?: Connection };

function connect(): Connection {
  const { DATABASE_URL, DATABASE_POOL_SIZE, DATABASE_PREPARED_STATEMENTS } = env();
  if (!DATABASE_URL)
    throw new Error("DATABASE_URL is not set: Assay needs a PostgreSQL database, version 15 or later.");
  const sql = postgres(DATABASE_URL, {
    max: DATABASE_POOL_SIZE,
    connection: { application_name: "assay" },
    prepare: DATABASE_PREPARED_STATEMENTS ?? !isTransactionPooler(DATABASE_URL),
    onnotice: () => {},
  });
  return { sql, db: drizzle(sql, { schema }) };
}

/** The process's pool, opened on first use. Kept on globalThis: hot reload would open another. */
export function database(): Database {
  shared.assayConnection ??= connect();
  return shared.assayConnection.db;
}

/** The driver's client of a transaction or of the pool, which drizzle keeps to itself. */
export function clientOf(on: Transaction | Database): postgres.TransactionSql {
  return (on as unknown as { session: { client: postgres.TransactionSql } }).session.client;
}

/** Ends the pool, so that a command or a test can exit. */
export async function closeDatabase(): Promise<void> {
  const open = shared.assayConnection;
  shared.assayConnection = undefined;
  await open?.sql.end({ timeout: 5 });
}
