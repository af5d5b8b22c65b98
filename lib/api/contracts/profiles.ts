import { z } from "zod";
import { Profile } from "@/lib/domain/profile";
import { DECISION_OUTCOMES, REVIEW_STATES } from "@/lib/domain/review";
import { ROLES } from "@/lib/domain/role";
import { JOB_STATUSES } from "@/lib/domain/scoring-job";
import { mergePatchOf } from "./merge-patch-of";
import { Id, ListQuery, Timestamp } from "./shared";

const JsonResumeImport = z.strictObject({
  format: z.literal("json_resume"),
  document: z.record(z.string(), z.unknown()).describe("A JSON Resume document."),
});
/** What `POST /profiles` takes. */
export const ProfileInput = z.union([Profile, JsonResumeImport]);

/** What `PATCH /profiles/{id}` takes: only what is named changes. */
export const ProfilePatch = mergePatchOf(Profile, { full_name: "A" });

export const ProfileResource = z.object({
  id: Id,
  ...Profile.shape,
  created_at: Timestamp,
  updated_at: Timestamp,
});
export type ProfileResource = z.output<typeof ProfileResource>;

/** A row of the profile list. `latest_score` is that of the latest completed rubric job. */
export const ProfileSummary = z.object({
  id: Id,
  full_name: z.string(),
  headline: z.string().nullable(),
  current_title: z.string().nullable(),
  current_company: z.string().nullable(),
  location: z.string().nullable(),
  created_at: Timestamp,
  updated_at: Timestamp,
  latest_score: z
    .object({
      job_id: Id,
      overall_score: z.number().nullable(),
      coverage: z.number(),
      rubric_name: z.string(),
      sandbox: z.boolean(),
      completed_at: Timestamp,
      decision: z.enum(DECISION_OUTCOMES).nullable().describe("What a person decided by it; null: nothing."),
      stale: z.boolean().describe("true: the profile has changed since it was scored."),
    })
    .nullable(),
  newest_job_status: z
    .enum(JOB_STATUSES)
    .nullable()
    .describe("Where the newest scoring job stands; null where there is none, or none that the caller may see."),
});
export type ProfileSummary = z.output<typeof ProfileSummary>;

const Words = z.string().trim().max(200).optional();
const Points = z.coerce.number().min(0).max(10).optional();

/** What a list of profiles can be narrowed to; scores, rubric and staleness are those of the latest score. */
export const profileFilters = {
  q: Words.describe(
    "Beginnings of words in name, headline, titles, companies, skills and certifications, all of which must be there; case and accents don't count.",
  ),
  title: Words.describe("Beginnings of words in the present title."),
  location: Words.describe("Beginnings of words in city, region or country."),
  scored: z.enum(["true", "false"]).optional().describe("Only profiles with a score, or only those without."),
  review: z
    .enum(REVIEW_STATES)
    .optional()
    .describe(
      "Only profiles whose latest score stands there with people: not_scored, insufficient (no overall, undecided), needs_person (an overall, undecided), decided.",
    ),
  criterion: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .describe("Only profiles whose latest score has a number for the criterion of this id."),
  min_score: Points.describe("Only profiles whose latest overall, or number of the `criterion`, is this or more."),
  max_score: Points.describe("Only profiles whose latest overall, or number of the `criterion`, is this or less."),
  rubric_id: Id.optional().describe("Only profiles whose latest score is by this rubric, whatever its version."),
  role: z.enum(ROLES).optional().describe("Only profiles whose latest score is by a rubric for this role."),
  job_status: z
    .enum([...JOB_STATUSES, "none"])
    .optional()
    .describe("Only profiles whose newest scoring job stands there; `none`: those without a job."),
  stale: z
    .enum(["true", "false"])
    .optional()
    .describe("Only profiles that have changed since their latest score, or only those that have not."),
};
export const profileSorting = {
  sort: z.enum(["name", "created_at", "score"]).default("created_at").describe("What to sort by."),
  order: z.enum(["asc", "desc"]).default("desc").describe("Ascending or descending; what is unknown comes last."),
};

export const ProfileListQuery = ListQuery.extend({ ...profileFilters, ...profileSorting });
export type ProfileListQuery = z.output<typeof ProfileListQuery>;

export const ProfileCountQuery = z.strictObject(profileFilters);

/** How many profiles a list has. */
export const ProfileCount = z.object({
  count: z.number().int().describe("Profiles that fit; where there are more than that, the number counted to."),
  is_exact: z.boolean().describe("false: there are more than `count`."),
});
export type ProfileCount = z.output<typeof ProfileCount>;

export const ProfilesAlikeQuery = z.strictObject({
  q: z.string().trim().max(200).default("").describe("A name as it was typed; fewer than three letters find nobody."),
});

/** A profile whose name is much like what was typed. */
export const ProfileAlike = ProfileSummary.pick({ id: true, full_name: true, current_title: true });
export type ProfileAlike = z.output<typeof ProfileAlike>;
