import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./columns";
import { apiKeys, serviceAccounts, users } from "./identity";
import { rubrics } from "./rubrics";

/** Many profiles asked one question. What came of it is counted from its items and their jobs, never stored. */
export const scoringBatches = pgTable(
  "scoring_batches",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    workspaceId: workspaceId(),
    createdByUser: uuid("created_by_user").references(() => users.id, { onDelete: "set null" }),
    createdByKey: uuid("created_by_key").references(() => apiKeys.id, { onDelete: "set null" }),
    createdByAccount: uuid("created_by_account").references(() => serviceAccounts.id, { onDelete: "set null" }),
    /** Its key saw its own jobs alone: so do the jobs that are made for it. */
    ownJobsOnly: boolean("own_jobs_only").notNull().default(false),
    /** What each job asks, with rubric version and model as they stood when the batch was taken. */
    request: jsonb("request").$type<Record<string, unknown>>().notNull(),
    rubricId: uuid("rubric_id").references(() => rubrics.id),
    model: text("model").notNull(),
    estimatedCostMicros: bigint("estimated_cost_micros", { mode: "number" }),
    /** Raised each time that the engine is told anew: what an earlier run of it does no longer counts. */
    dispatch: integer("dispatch").notNull().default(1),
    /** When somebody last looked after it. */
    advancedAt: instant("advanced_at").notNull().defaultNow(),
    createdAt: instant("created_at").notNull().defaultNow(),
    cancelledAt: instant("cancelled_at"),
    /** Nothing of it is left to do. A retry of what failed takes it back. */
    finishedAt: instant("finished_at"),
  },
  (table) => [
    // The list, newest first.
    index("scoring_batches_created_idx").on(table.workspaceId, table.createdAt, table.id),
    // The sweep looks at unfinished batches of all workspaces; they are few.
    index("scoring_batches_open_idx").on(table.advancedAt).where(sql`${table.finishedAt} is null`),
  ],
);

/** One profile of a batch. */
export const scoringBatchItems = pgTable(
  "scoring_batch_items",
  {
    workspaceId: workspaceId(),
    batchId: uuid("batch_id")
      .notNull()
      .references(() => scoringBatches.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    profileId: uuid("profile_id").notNull(),
    /** No reference: a job is deleted when its time is over, and this profile's turn was still had. */
    jobId: uuid("job_id"),
    /** Why it got no job: a code of the API. */
    code: text("code"),
    /** Its failed job is to be run again. */
    again: boolean("again").notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.position] }),
    // What is next.
    index("scoring_batch_items_waiting_idx")
      .on(table.batchId, table.position)
      .where(sql`${table.code} is null and (${table.jobId} is null or ${table.again})`),
    check("scoring_batch_items_end", sql`${table.code} is null or ${table.jobId} is null`),
    check("scoring_batch_items_again", sql`not ${table.again} or ${table.jobId} is not null`),
  ],
);
