import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { DEFAULT_RETENTION, RETENTION_DAYS } from "@/lib/domain/retention";

const days = (name: string, usual: number) => integer(name).notNull().default(usual);

export const workspaces = pgTable(
  "workspaces",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    /** Models that callers may name; a trailing `*` matches any rest. Empty: the default model alone. */
    allowedModels: text("allowed_models").array().notNull().default([]),
    defaultModel: text("default_model"),
    replyDays: days("reply_days", DEFAULT_RETENTION.replyDays),
    failedJobDays: days("failed_job_days", DEFAULT_RETENTION.failedJobDays),
    scoreDays: days("score_days", DEFAULT_RETENTION.scoreDays),
    createdAt: timestamp("created_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  ({ replyDays, failedJobDays, scoreDays }) => [
    check(
      "workspaces_retention_days",
      sql`least(${replyDays}, ${failedJobDays}, ${scoreDays}) >= ${sql.raw(String(RETENTION_DAYS.least))}
        and greatest(${replyDays}, ${failedJobDays}, ${scoreDays}) <= ${sql.raw(String(RETENTION_DAYS.most))}`,
    ),
  ],
);
