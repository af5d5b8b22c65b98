import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { DECISION_ENTRIES, DECISION_REASONS, OVERRIDE_ENTRIES } from "@/lib/domain/review";
import { instant, workspaceId } from "./columns";
import { users } from "./identity";
import { scoringJobs } from "./scoring-jobs";

/** Of which score, the how manieth entry of its kind, and who made it: by the name that they had then. */
const entry = () => ({
  workspaceId: workspaceId(),
  jobId: uuid("job_id")
    .notNull()
    .references(() => scoringJobs.id, { onDelete: "cascade" }),
  number: integer("number").notNull(),
  byUser: uuid("by_user").references(() => users.id, { onDelete: "set null" }),
  byName: text("by_name").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** What people decided by a score. Entries are added alone; the latest counts. */
export const scoreDecisions = pgTable(
  "score_decisions",
  {
    ...entry(),
    outcome: text("outcome", { enum: DECISION_ENTRIES }).notNull(),
    reason: text("reason", { enum: DECISION_REASONS }),
    note: text("note"),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.number] }),
    // Which of a workspace's scores are decided.
    uniqueIndex("score_decisions_workspace_key").on(table.workspaceId, table.jobId, table.number),
    check("score_decisions_outcome", sql`${table.outcome} in ('advance', 'hold', 'decline', 'withdrawn')`),
    check("score_decisions_reason", sql`(${table.outcome} = 'withdrawn') = (${table.reason} is null)`),
    check("score_decisions_number", sql`${table.number} > 0`),
  ],
);

/** The numbers that people gave criteria in the place of the model's, which stays where it is. The latest of each counts. */
export const scoreOverrides = pgTable(
  "score_overrides",
  {
    ...entry(),
    criterionId: text("criterion_id").notNull(),
    entry: text("entry", { enum: OVERRIDE_ENTRIES }).notNull(),
    score: integer("score"),
    reason: text("reason"),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.number] }),
    check("score_overrides_entry", sql`${table.entry} in ('unknown', 'score', 'withdrawn')`),
    check("score_overrides_score", sql`(${table.entry} = 'score') = (${table.score} is not null)`),
    check("score_overrides_bounds", sql`${table.score} between 0 and 10`),
    check("score_overrides_reason", sql`${table.entry} = 'withdrawn' or ${table.reason} is not null`),
    check("score_overrides_number", sql`${table.number} > 0`),
  ],
);
