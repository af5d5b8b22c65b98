import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const workspaces = pgTable("workspaces", {
  id: uuid("id").primaryKey().defaultRandom(),
  name: text("name").notNull(),
  /** Models that callers may name; a trailing `*` matches any rest. Empty: the default model alone. */
  allowedModels: text("allowed_models").array().notNull().default([]),
  defaultModel: text("default_model"),
  createdAt: timestamp("created_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
});
