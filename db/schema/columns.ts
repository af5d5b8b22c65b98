import { customType, timestamp, uuid } from "drizzle-orm/pg-core";
import { workspaces } from "./workspaces";

/** Milliseconds: JavaScript's dates have no more, and a cursor made of one must not skip rows. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

export const workspaceId = () =>
  uuid("workspace_id")
    .notNull()
    .references(() => workspaces.id, { onDelete: "cascade" });

const quoted = (word: string) => `'${word.replace(/['\\]/g, "$&$&")}'`;

/** Words to search in, without places or order. */
export const wordSet = customType<{ data: string[]; driverData: string }>({
  dataType: () => "tsvector",
  toDriver: (words) => words.map(quoted).join(" "),
});

/** A `tsquery` that holds where each of these words begins a word of the set. */
export const beginsAll = (words: readonly string[]) => words.map((word) => `${quoted(word)}:*`).join(" & ");
