import { sql } from "drizzle-orm";
import { database, type Transaction } from "./client";

/**
 * Runs `work` in a transaction that sees one workspace alone: row-level security hides every other row, whatever the
 * query forgets. Role and setting end with the transaction.
 */
export function inWorkspace<T>(workspaceId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('role', 'assay_app', true), set_config('app.workspace_id', ${workspaceId}, true)`,
    );
    return work(tx);
  });
}
