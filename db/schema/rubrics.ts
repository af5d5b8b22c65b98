import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { RubricContent } from "@/lib/domain/rubric";
import { instant, workspaceId } from "./columns";

export const rubrics = pgTable(
  "rubrics",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    workspaceId: workspaceId(),
    name: text("name").notNull(),
    role: text("role", { enum: ["CIO", "CTO", "CISO"] }),
    description: text("description").notNull().default(""),
    publishedVersionId: uuid("published_version_id").references((): AnyPgColumn => rubricVersions.id),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    // One published rubric a role: the request that names a role must find exactly one.
    uniqueIndex("rubrics_published_role_key")
      .on(table.workspaceId, table.role)
      .where(sql`${table.publishedVersionId} is not null`),
    index("rubrics_workspace_idx").on(table.workspaceId, table.name, table.id),
    check("rubrics_role", sql`${table.role} in ('CIO', 'CTO', 'CISO')`),
  ],
);

/** Immutable once published (a trigger refuses the change). */
export const rubricVersions = pgTable(
  "rubric_versions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    workspaceId: workspaceId(),
    rubricId: uuid("rubric_id")
      .notNull()
      .references(() => rubrics.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    content: jsonb("content").$type<RubricContent>().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    publishedAt: instant("published_at"),
    /** How often it was written: of two that edit one draft, the second must have seen what the first wrote. */
    revision: integer("revision").notNull().default(1),
  },
  (table) => [
    uniqueIndex("rubric_versions_number_key").on(table.rubricId, table.number),
    index("rubric_versions_workspace_idx").on(table.workspaceId),
    check("rubric_versions_number_positive", sql`${table.number} > 0`),
  ],
);
