import type { GetColumnData } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { lookUpClient } from "./client";
import { patiently } from "./patience";

type Columns = Record<string, PgColumn>;
type Row<C extends Columns> = { [Name in keyof C]: GetColumnData<C[Name]> };

/**
 * What every request asks, of functions of the database that take role and workspace themselves (migration 0024): one
 * round trip, without a transaction, on the connection of look-ups. Drizzle would take as long to read the row as the
 * database takes to find it, so its columns are asked for their values alone.
 * @param tables the columns that are read, by the names that `from` gives the tables
 * @param from what follows FROM, with $1, $2 … where the values come
 */
export function lookUp<T extends Record<string, Columns>>(tables: T, from: string) {
  const fields = Object.entries(tables).flatMap(([table, columns]) =>
    Object.entries(columns).map(([name, column]) => ({ table, name, column })),
  );
  const text = `select ${fields.map(({ table, column }) => `${table}."${column.name}"`).join(", ")} from ${from}`;
  const rowOf = (values: readonly unknown[]) => {
    const row: Record<string, Record<string, unknown>> = {};
    for (const table of Object.keys(tables)) row[table] = {};
    fields.forEach(({ table, name, column }, at) => {
      const value = values[at];
      (row[table] as Record<string, unknown>)[name] = value === null ? null : column.mapFromDriverValue(value);
    });
    return row as { [Table in keyof T]: Row<T[Table]> };
  };
  return async (...values: string[]) => {
    const rows = await patiently(() => lookUpClient().unsafe(text, values, { prepare: true }).values());
    return rows.map(rowOf);
  };
}
