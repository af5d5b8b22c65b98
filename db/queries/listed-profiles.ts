import { boolean, integer, jsonb, pgSchema, text, uuid } from "drizzle-orm/pg-core";
import { ROLES } from "@/lib/domain/role";
import { JOB_STATUSES } from "@/lib/domain/scoring-job";
import { instant, wordSet } from "../schema/columns";

/**
 * Views of a migration that lists read, each of the workspace alone: under row-level security a search could use no
 * index (docs/decisions/011).
 */
const search = pgSchema("assay_search");

/** The profiles that are not erased. */
export const listedProfiles = search
  .view("profiles", {
    id: uuid("id").notNull(),
    workspaceId: uuid("workspace_id").notNull(),
    fullName: text("full_name").notNull(),
    sortName: text("sort_name").notNull(),
    headline: text("headline"),
    currentTitle: text("current_title"),
    currentCompany: text("current_company"),
    location: text("location"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    searchWords: wordSet("search_words").notNull(),
    titleWords: wordSet("title_words").notNull(),
    locationWords: wordSet("location_words").notNull(),
  })
  .existing();

/** Each one's latest score: of the sandbox, and of real models. */
export const listedScores = search
  .view("latest_scores", {
    workspaceId: uuid("workspace_id").notNull(),
    profileId: uuid("profile_id").notNull(),
    sandbox: boolean("sandbox").notNull(),
    jobId: uuid("job_id").notNull(),
    overallThousandths: integer("overall_thousandths"),
    rubricId: uuid("rubric_id"),
    requestedAt: instant("requested_at").notNull(),
    criteria: jsonb("criteria").$type<Record<string, number>>().notNull(),
  })
  .existing();

/** The rubrics, for what they are written for. */
export const listedRubrics = search
  .view("rubrics", {
    id: uuid("id").notNull(),
    workspaceId: uuid("workspace_id").notNull(),
    role: text("role", { enum: ROLES }),
  })
  .existing();

/** The jobs, for what a list tells of each profile's newest one. */
export const listedJobs = search
  .view("jobs", {
    id: uuid("id").notNull(),
    workspaceId: uuid("workspace_id").notNull(),
    profileId: uuid("profile_id").notNull(),
    status: text("status", { enum: JOB_STATUSES }).notNull(),
    createdAt: instant("created_at").notNull(),
    createdByAccount: uuid("created_by_account"),
  })
  .existing();
