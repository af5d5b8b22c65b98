import { type Client, clientOf, type Database, database, type Transaction } from "./client";

/** What the driver takes as it is: undefined it refuses. */
type Value = string | number | boolean | null;

interface Statement<R> {
  execute(values: Record<string, unknown>): Promise<R>;
}

/** Where one statement can be sent, and no other. */
export interface SingleStatement {
  client: Client;
}

/**
 * A statement whose text is built once, with `sql.placeholder` where its values come: to build that of a wide table takes
 * longer than to run it.
 */
export function prepared<R>(name: string, build: (db: Database) => { prepare(name: string): Statement<R> }) {
  let built: Statement<R> | undefined;
  return (on: Transaction | SingleStatement, values: Record<string, Value>): Promise<R> => {
    built ??= build(database()).prepare(name);
    // Drizzle prepares for one session, a transaction is another.
    const client = "client" in on ? on.client : clientOf(on);
    return Object.create(built, { client: { value: client } }).execute(values);
  };
}
