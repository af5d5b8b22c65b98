import { index, pgTable, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** Sessions that were signed out before their time, until it is over. Only `asSystem` reads this table. */
export const endedSessions = pgTable(
  "ended_sessions",
  {
    /** The session's own id, which its cookie names. */
    id: uuid("id").primaryKey(),
    /** From then on its cookie is worth nothing anyway. */
    expiresAt: instant("expires_at").notNull(),
  },
  // The sweep takes those that are over.
  (table) => [index("ended_sessions_expires_idx").on(table.expiresAt)],
);
