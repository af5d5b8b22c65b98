import type { Transaction } from "./client";
import type { SingleStatement } from "./prepared";
import { scoped, scopedOnce } from "./scoped";

/**
 * Runs `work` in a transaction that sees all workspaces: for what happens before a workspace is known (keys, sign-in)
 * and for sweeps. Nothing else may use it.
 */
export function asSystem<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return scoped("system", work);
}

/** The same for one prepared statement that reads, in one round trip. */
export function readAsSystem<T>(read: (on: SingleStatement) => Promise<T>): Promise<T> {
  return scopedOnce("system", "read only", read);
}
