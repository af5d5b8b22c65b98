import { z } from "zod";
import { begin } from "./begin";
import { clientOf, type Transaction } from "./client";

/** Whose rows a transaction sees: those of one workspace, or of all. */
export type Scope = { workspaceId: string; statementMs?: number } | "system";

/**
 * Runs `work` in a transaction that begins with its scope. The scope isn't waited for: a connection runs its statements in
 * their order, and after one that failed none of its transaction. Throws SERVICE_UNAVAILABLE where no connection is free.
 */
export async function scoped<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const settings = settingsOf(scope);
  return begin(async (tx) => {
    // Handed to the driver before anything else is: what is executed first leaves first.
    const opened = clientOf(tx).unsafe(settings).execute();
    opened.catch(() => {});
    try {
      const result = await work(tx);
      await opened;
      return result;
    } catch (error) {
      // What failed first says why.
      await opened;
      throw error;
    }
  });
}

const Id = z.uuid();

function settingsOf(scope: Scope): string {
  if (scope === "system") return "set local role assay_system";
  const settings = `set local role assay_app; set local app.workspace_id = '${Id.parse(scope.workspaceId)}'`;
  const { statementMs } = scope;
  return statementMs === undefined ? settings : `${settings}; set local statement_timeout = ${statementMs}`;
}
