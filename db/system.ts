import type { Transaction } from "./client";
import { scoped } from "./scoped";

/**
 * Runs `work` in a transaction that sees all workspaces: for what happens before a workspace is known (keys, sign-in)
 * and for sweeps. Nothing else may use it.
 */
export function asSystem<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return scoped("system", work);
}
