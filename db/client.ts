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

const shared = globalThis as { assayConnection?: Connection; assayLookUps?: Connection };

function preparesStatements(): boolean {
  const { DATABASE_URL, DATABASE_PREPARED_STATEMENTS } = env();
  return DATABASE_PREPARED_STATEMENTS ?? !isTransactionPooler(DATABASE_URL ?? "");
}

function connect(most?: number): Connection {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = env();
  if (!DATABASE_URL)
    throw new Error("DATABASE_URL is not set: Assay needs a PostgreSQL database, version 15 or later.");
  const sql = postgres(DATABASE_URL, {
    max: most ?? DATABASE_POOL_SIZE,
    connection: { application_name: "assay" },
    prepare: preparesStatements(),
    onnotice: () => {},
  });
  return { sql, db: drizzle(sql, { schema }) };
}

/** The process's pool, opened on first use. Kept on globalThis: hot reload would open another. */
function pool(): Connection {
  shared.assayConnection ??= connect();
  return shared.assayConnection;
}

export function database(): Database {
  return pool().db;
}

/**
 * The connection of look-ups, beside the pool: each is answered in a fraction of a millisecond, so they leave on it one
 * after the other without waiting for answers, and never wait for transactions. Where statements are not prepared each
 * would wait for the one before it: there they share the pool.
 */
export function lookUpClient(): postgres.Sql {
  if (!preparesStatements()) return pool().sql;
  shared.assayLookUps ??= connect(1);
  return shared.assayLookUps.sql;
}

/** The driver's client of a transaction or of the pool, which drizzle keeps to itself. */
export function clientOf(on: Transaction | Database): postgres.TransactionSql {
  return (on as unknown as { session: { client: postgres.TransactionSql } }).session.client;
}

/** Ends all connections, so that a command or a test can exit. */
export async function closeDatabase(): Promise<void> {
  const open = [shared.assayConnection, shared.assayLookUps];
  shared.assayConnection = undefined;
  shared.assayLookUps = undefined;
  await Promise.all(open.map((one) => one?.sql.end({ timeout: 5 })));
}
