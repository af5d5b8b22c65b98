import { clientOf, type Database, database, type Transaction } from "./client";

/** By placeholder; each column encodes its own. The driver refuses undefined. */
type Values = Record<string, unknown>;

interface Statement<R> {
  execute(values: Values): Promise<R>;
}

export type Prepared<R> = (on: Transaction | Database, values: Values) => Promise<R>;

type Build<R> = (db: Database) => { prepare(name: string): Statement<R> };

/**
 * A statement whose text is built once, with `sql.placeholder` where its values come: to build that of a wide table takes
 * longer than to run it. Each connection keeps it parsed, and in time planned: for look-ups by a key, not for lists whose
 * filters decide which index serves them.
 */
export function prepared<R>(name: string, build: Build<R>): Prepared<R> {
  let built: Statement<R> | undefined;
  return (on, values) => {
    built ??= build(database()).prepare(name);
    // Drizzle prepares for one session: a transaction is another, and a pool that was opened anew.
    return Object.create(built, { client: { value: clientOf(on) } }).execute(values);
  };
}
