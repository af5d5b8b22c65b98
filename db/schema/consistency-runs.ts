import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ConsistencyFigures } from "@/lib/domain/consistency";
import { instant, workspaceId } from "./columns";
import { apiKeys, users } from "./identity";
import { rubricVersions } from "./rubrics";

/** How far repeated scores of the same inputs lay apart, for one rubric version, model and provider. */
export const consistencyRuns = pgTable(
  "consistency_runs",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    workspaceId: workspaceId(),
    rubricVersionId: uuid("rubric_version_id")
      .notNull()
      .references(() => rubricVersions.id, { onDelete: "cascade" }),
    model: text("model").notNull(),
    providerBaseUrl: text("provider_base_url").notNull(),
    sandbox: boolean("sandbox").notNull(),
    /** Standard error of measurement of the overall, thousandths of a point. */
    semThousandths: integer("sem_thousandths").notNull(),
    figures: jsonb("figures").$type<ConsistencyFigures>().notNull(),
    /** The jobs that were compared: the evidence, as long as they are kept. */
    jobIds: uuid("job_ids").array().notNull(),
    createdByUser: uuid("created_by_user").references(() => users.id, { onDelete: "set null" }),
    createdByKey: uuid("created_by_key").references(() => apiKeys.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    // The latest of a version and a model: a finished run asks for its spread, a rubric's page for all of them.
    index("consistency_runs_latest_idx").on(table.workspaceId, table.rubricVersionId, table.model, table.createdAt),
    check("consistency_runs_sem", sql`${table.semThousandths} >= 0`),
  ],
);
