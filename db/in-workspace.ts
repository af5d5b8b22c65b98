import type { Transaction } from "./client";
import type { SingleStatement } from "./prepared";
import { scoped, scopedOnce } from "./scoped";

/**
 * Runs `work` in a transaction that sees one workspace alone: row-level security hides every other row, whatever the
 * query forgets. Role and setting end with the transaction.
 */
export function inWorkspace<T>(workspaceId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return scoped({ workspaceId }, work);
}

/** The same for one prepared statement that reads, in one round trip. */
export function readInWorkspace<T>(workspaceId: string, read: (on: SingleStatement) => Promise<T>): Promise<T> {
  return scopedOnce({ workspaceId }, "read only", read);
}

/** The same for one prepared statement that writes. */
export function writeInWorkspace<T>(workspaceId: string, write: (on: SingleStatement) => Promise<T>): Promise<T> {
  return scopedOnce({ workspaceId }, "read write", write);
}
