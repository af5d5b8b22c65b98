import { timestamp, uuid } from "drizzle-orm/pg-core";
import { workspaces } from "./workspaces";

/** Milliseconds: JavaScript's dates have no more, and a cursor made of one must not skip rows. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

export const workspaceId = () =>
  uuid("workspace_id")
    .notNull()
    .references(() => workspaces.id, { onDelete: "cascade" });
