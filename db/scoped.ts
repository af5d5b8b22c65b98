import postgres from "postgres";
import { z } from "zod";
import { type Client, clientOf, database, pool, type Transaction } from "./client";
import type { SingleStatement } from "./prepared";

/** Whose rows a transaction sees: those of one workspace, or of all. */
export type Scope = { workspaceId: string } | "system";

/**
 * Runs `work` in a transaction that begins with its scope. The scope isn't waited for: a connection runs its statements in
 * their order, and after one that failed none of its transaction.
 */
export function scoped<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().transaction(async (tx) => {
    // Handed to the driver before anything else is: what is executed first leaves first.
    const opened = clientOf(tx).unsafe(settingsOf(scope)).execute();
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

/**
 * Runs one prepared statement in a transaction of its own: it leaves with its scope and its end in one write, a round trip
 * in the place of four. `work` hands it over before it waits for anything.
 */
export async function scopedOnce<T>(
  scope: Scope,
  access: "read only" | "read write",
  work: (on: SingleStatement) => Promise<T>,
): Promise<T> {
  const connection = await pool().reserve();
  const opened = connection.unsafe(`begin ${access}; ${settingsOf(scope)}`).execute();
  const turn = new Turn(connection);
  const found = work(turn);
  const ended = connection.unsafe("commit").execute();
  turn.isOver = true;
  const outcomes = await Promise.allSettled([opened, turn.sent, found] as const);
  const [openFault, sendFault, workFault] = outcomes.map((one) => (one.status === "rejected" ? one.reason : undefined));
  // Of a connection that broke nothing more comes: it has left the pool, and must not come back into it.
  if (isAnswer(openFault) && isAnswer(sendFault)) {
    await ended;
    connection.release();
  } else ended.catch(() => {});
  if (openFault ?? workFault) throw openFault ?? workFault;
  return found;
}

const isAnswer = (fault: unknown) => fault === undefined || fault instanceof postgres.PostgresError;

/** Sends what it is given at once, and nothing after its end: that would run outside of the transaction. */
class Turn implements SingleStatement {
  isOver = false;
  sent: Promise<unknown> | undefined;
  readonly client: Client = {
    unsafe: (text, parameters, options) => {
      if (this.isOver) throw new Error("A single statement is handed over once, before anything is waited for.");
      this.isOver = true;
      const sent = this.connection.unsafe(text, parameters, options).execute();
      this.sent = sent;
      return sent as never;
    },
  };

  constructor(private readonly connection: Client) {}
}

const Id = z.uuid();

function settingsOf(scope: Scope): string {
  if (scope === "system") return "set local role assay_system";
  return `set local role assay_app; set local app.workspace_id = '${Id.parse(scope.workspaceId)}'`;
}
