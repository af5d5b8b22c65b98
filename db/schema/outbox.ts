import { sql } from "drizzle-orm";
import { bigserial, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./columns";

/** What must follow from a change of state, written in the same transaction and swept later. Ids and figures only. */
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
    // The sweep takes the oldest that nobody has handled.
    index("outbox_unprocessed_idx").on(table.id).where(sql`${table.processedAt} is null`),
    // What was handled long ago is deleted.
    index("outbox_processed_idx").on(table.processedAt).where(sql`${table.processedAt} is not null`),
  ],
);
