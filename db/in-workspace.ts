import type { Transaction } from "./client";
import { scoped } from "./scoped";

/**
 * Runs `work` in a transaction that sees one workspace alone: row-level security hides every other row, whatever the
 * query forgets. Role and setting end with the transaction.
 */
export function inWorkspace<T>(workspaceId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return scoped({ workspaceId }, work);
}
