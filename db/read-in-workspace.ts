import { sql } from "drizzle-orm";
import type { Transaction } from "./client";
import { scoped } from "./scoped";

/** Longer than any list, count or page of a file takes, its waits included. */
const STATEMENT_MS = 30_000;

/**
 * `inWorkspace` for reads whose size is the caller's to choose: the database ends a statement that takes too long, so that
 * no filter, over however many rows, holds a connection for ever. Not for every transaction: keeping the time costs the
 * short ones a third of theirs. What was ended answers 503 (lib/http/problem.ts).
 */
export function readInWorkspace<T>(workspaceId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return scoped({ workspaceId, statementMs: STATEMENT_MS }, work);
}

/** The same for what is left of a transaction that has begun already. */
export async function boundStatements(tx: Transaction): Promise<void> {
  await tx.execute(sql`select set_config('statement_timeout', ${`${STATEMENT_MS}`}, true)`);
}
