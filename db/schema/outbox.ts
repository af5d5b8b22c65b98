import { sql } from "drizzle-orm";
import { bigserial, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./columns";

/**
 * What must follow from a change of state, written in the same transaction. Ids and figures only. Notes of jobs go after a
 * month, handled or not; the others are all that says who did what, and stay.
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
    /** When its webhook deliveries were written, be it none. */
    processedAt: instant("processed_at"),
  },
  (table) => [
    // The fan-out takes what nobody has handled, of one workspace or of all.
    index("outbox_unprocessed_idx").on(table.workspaceId, table.id).where(sql`${table.processedAt} is null`),
  ],
);
