import { sql } from "drizzle-orm";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./columns";

/** Points taken of a limit in its current window. The columns are those that the limiter writes; the workspace fills itself. */
export const ratePoints = pgTable(
  "rate_points",
  {
    /** Limit, workspace, and whose points they are. */
    key: text("key").primaryKey(),
    workspaceId: workspaceId().default(sql`nullif(current_setting('app.workspace_id', true), '')::uuid`),
    points: integer("points").notNull().default(0),
    expire: instant("expire"),
  },
  // The sweep takes windows that have ended.
  (table) => [index("rate_points_expire_idx").on(table.expire)],
);
