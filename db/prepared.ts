import { clientOf, type Database, database, type Transaction } from "./client";

/** By placeholder; each column encodes its own. The driver refuses undefined. */
type Values = Record<string, unknown>;

interface Statement<R> {
  execute(values: Values): Promise<R>;
}

export type Prepared<R> = (tx: Transaction, values: Values) => Promise<R>;

/**
 * A statement whose text is built once, with `sql.placeholder` where its values come: to build that of a wide table takes
 * longer than to run it. Each connection keeps it parsed, and in time planned: for look-ups by a key, not for lists whose
 * filters decide which index serves them.
 */
export function prepared<R>(
  name: string,
  build: (db: Database) => { prepare(name: string): Statement<R> },
): Prepared<R> {
  let built: Statement<R> | undefined;
  return (tx, values) => {
    built ??= build(database()).prepare(name);
    // Drizzle prepares for one session, a transaction is another.
    return Object.create(built, { client: { value: clientOf(tx) } }).execute(values);
  };
}
