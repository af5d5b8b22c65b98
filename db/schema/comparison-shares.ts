import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { SHOWN_NAMES } from "@/lib/domain/compared-score";
import { instant, workspaceId } from "./columns";
import { users } from "./identity";
import { rubrics } from "./rubrics";
import { scoringJobs } from "./scoring-jobs";

/** A comparison that was shared by a link, with those who have no account here. */
export const comparisonShares = pgTable(
  "comparison_shares",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    workspaceId: workspaceId(),
    rubricId: uuid("rubric_id")
      .notNull()
      .references(() => rubrics.id, { onDelete: "cascade" }),
    /** SHA-256 of the link's token, hex: the token itself is nowhere. */
    tokenHash: text("token_hash").notNull(),
    names: text("names", { enum: SHOWN_NAMES }).notNull(),
    sharedByUser: uuid("shared_by_user").references(() => users.id, { onDelete: "set null" }),
    /** The name that they had then. */
    sharedByName: text("shared_by_name").notNull(),
    /** Scores and corrections are shown as they stood then. */
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    views: integer("views").notNull().default(0),
    lastViewedAt: instant("last_viewed_at"),
  },
  (table) => [
    // Whoever opens a link is looked up by it.
    uniqueIndex("comparison_shares_token_key").on(table.tokenHash),
    // The list, newest first.
    index("comparison_shares_workspace_idx").on(table.workspaceId, table.createdAt, table.id),
    // The sweep deletes what ended long ago.
    index("comparison_shares_expires_idx").on(table.expiresAt),
    check("comparison_shares_token_sha256", sql`${table.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check("comparison_shares_names", sql`${table.names} in ('hidden', 'shown')`),
  ],
);

/** The scores that a shared comparison is of. */
export const comparisonShareScores = pgTable(
  "comparison_share_scores",
  {
    workspaceId: workspaceId(),
    shareId: uuid("share_id")
      .notNull()
      .references(() => comparisonShares.id, { onDelete: "cascade" }),
    /** From 1: the letter of who has no name is of it. */
    place: integer("place").notNull(),
    /** null: the score's time is over, and the place is empty. */
    jobId: uuid("job_id").references(() => scoringJobs.id, { onDelete: "set null" }),
  },
  (table) => [
    primaryKey({ columns: [table.shareId, table.place] }),
    // A job that is deleted lets go of it.
    index("comparison_share_scores_job_idx").on(table.jobId),
    check("comparison_share_scores_place", sql`${table.place} > 0`),
  ],
);

/** When a shared comparison was opened. By whom is nobody's business: no address, no browser. */
export const comparisonShareViews = pgTable(
  "comparison_share_views",
  {
    workspaceId: workspaceId(),
    shareId: uuid("share_id")
      .notNull()
      .references(() => comparisonShares.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    viewedAt: instant("viewed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.shareId, table.number] }),
    check("comparison_share_views_number", sql`${table.number} > 0`),
  ],
);
