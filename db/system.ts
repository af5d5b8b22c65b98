import { sql } from "drizzle-orm";
import { database, type Transaction } from "./client";

/**
 * Runs `work` in a transaction that sees all workspaces: for what happens before a workspace is known (keys, sign-in)
 * and for sweeps. Nothing else may use it.
 */
export function asSystem<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'assay_system', true)`);
    return work(tx);
  });
}
