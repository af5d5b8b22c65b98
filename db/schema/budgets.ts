import { sql } from "drizzle-orm";
import { bigint, boolean, check, date, index, integer, pgTable, primaryKey, unique, uuid } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./columns";
import { apiKeys } from "./identity";

const micros = (name: string) => bigint(name, { mode: "number" });

/** What a workspace, or one of its API keys, may spend a UTC day and a UTC month; micro-dollars, null: no limit. */
export const budgets = pgTable(
  "budgets",
  {
    workspaceId: workspaceId(),
    /** The first key of a line of rotations; null: the workspace's own. */
    keyId: uuid("key_id").references(() => apiKeys.id, { onDelete: "cascade" }),
    dailyMicros: micros("daily_micros"),
    monthlyMicros: micros("monthly_micros"),
  },
  (table) => [
    unique("budgets_whose_key").on(table.workspaceId, table.keyId).nullsNotDistinct(),
    check("budgets_limits", sql`${table.dailyMicros} >= 0 and ${table.monthlyMicros} >= 0`),
  ],
);

/**
 * What a run holds of the budgets on one day, and what it came to. Settled by triggers on jobs and calls, so that no way in
 * which a job ends can forget it. It outlives its job, as the ledger does.
 */
export const costHolds = pgTable(
  "cost_holds",
  {
    workspaceId: workspaceId(),
    jobId: uuid("job_id").notNull(),
    run: integer("run").notNull(),
    /** The UTC day on whose budgets it counts. */
    day: date("day").notNull(),
    /** The sandbox's money and real money are two purses. */
    sandbox: boolean("sandbox").notNull(),
    /** The first key of the line that the job was asked for with; null: a person asked. */
    keyId: uuid("key_id"),
    /** The most that the run's calls of this day may cost together; null: no price is known. */
    heldMicros: micros("held_micros"),
    /** The sum of those calls once the run is over, an unknown cost as that call's most; null: under way. */
    settledMicros: micros("settled_micros"),
    settledAt: instant("settled_at"),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.run, table.day, table.sandbox] }),
    // What is held of a workspace's budgets; few runs are under way.
    index("cost_holds_open_idx").on(table.workspaceId, table.day).where(sql`${table.settledMicros} is null`),
    check("cost_holds_amounts", sql`${table.heldMicros} >= 0 and ${table.settledMicros} >= 0`),
    check("cost_holds_settled", sql`(${table.settledMicros} is null) = (${table.settledAt} is null)`),
  ],
);

/**
 * What a day's settled holds come to, so that nobody sums a month's. Kept by a trigger on them; nothing else writes here.
 */
export const costDays = pgTable(
  "cost_days",
  {
    workspaceId: workspaceId(),
    day: date("day").notNull(),
    sandbox: boolean("sandbox").notNull(),
    keyId: uuid("key_id"),
    settledMicros: micros("settled_micros").notNull().default(0),
  },
  (table) => [
    unique("cost_days_whose_key").on(table.workspaceId, table.sandbox, table.day, table.keyId).nullsNotDistinct(),
  ],
);
