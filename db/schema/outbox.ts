import { sql } from "drizzle-orm";
import { bigserial, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./columns";

/**
 * What must follow from a change of state, written in the same transaction. Ids and figures only. Nothing handles notes yet:
 * those of jobs go after a month, handled or not; the others are all that says who did what, and stay.
 */
export const outbox = pgTable(
  "outbox",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    workspaceId: workspaceId(),
    event: text("event").notNull(),
    subjectId: uuid("subject_id").notNull(),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull().default({}),
    createdAt: instant("created_at").notNull().defaultNow(),
    processedAt: instant("processed_at"),
  },
  (table) => [
    // For the sweep that will take the oldest that nobody has handled.
    index("outbox_unprocessed_idx").on(table.id).where(sql`${table.processedAt} is null`),
    // For the deletion of what was handled, once something is.
    index("outbox_processed_idx").on(table.processedAt).where(sql`${table.processedAt} is not null`),
  ],
);
