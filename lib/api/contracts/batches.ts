import { z } from "zod";
import { LIMITS } from "@/lib/domain/limits";
import { REVIEW_STATES } from "@/lib/domain/review";
import { ROLES } from "@/lib/domain/role";
import { ScoreRequest } from "./scoring";
import { Id, Timestamp } from "./shared";

const BATCH_STATUSES = ["running", "cancelling", "finished", "cancelled"] as const;

/** What `POST /scoring-batches` takes: which profiles, and what a request for one of them would say. */
export const BatchRequest = ScoreRequest.safeExtend({
  profile_ids: z
    .array(Id)
    .min(1)
    .max(LIMITS.batchProfiles)
    .optional()
    .describe("The profiles; one named twice is scored once."),
  filter: z
    .strictObject({
      q: z.string().trim().max(200).optional().describe("As in the list of profiles."),
      scored: z.enum(["true", "false"]).optional().describe("Only profiles with a score, or only those without."),
      review: z.enum(REVIEW_STATES).optional().describe("As in the list of profiles."),
    })
    .optional()
    .describe("Instead of ids: what the list of profiles finds, at most 1,000."),
  expected_count: z
    .number()
    .int()
    .min(1)
    .max(LIMITS.batchProfiles)
    .optional()
    .describe("With a filter: how many profiles the caller saw. Where it fits another number, nothing is started."),
})
  .refine((body) => (body.profile_ids === undefined) !== (body.filter === undefined), {
    message: "must name exactly one of profile_ids and filter",
  })
  .refine((body) => body.expected_count === undefined || body.filter !== undefined, {
    path: ["expected_count"],
    message: "goes with a filter",
  });
export type BatchRequest = z.output<typeof BatchRequest>;

const Rejected = z
  .array(z.object({ profile_id: Id, code: z.string().describe("Why it gets no job: a code of this API.") }))
  .describe("Profiles that get no job.");

export const BatchAccepted = z.object({
  batch_id: Id,
  status: z.literal("running"),
  accepted: z.number().int().describe("Profiles that will be scored."),
  rejected: Rejected,
  estimated_cost_usd: z.number().nullable(),
  created_at: Timestamp,
});

export const BatchOutlook = z.object({
  accepted: z.number().int().describe("Profiles that would be scored."),
  rejected: Rejected,
  estimated_cost_usd: z.number().nullable(),
  max_cost_usd: z.number().nullable().describe("When every planned call writes all that it may."),
  estimated_seconds: z.number().int().describe("Likely time until the batch has finished."),
  priced_from: z.number().int().describe("How many profiles were looked at; the others are taken to be like them."),
});

export type BatchOutlook = z.output<typeof BatchOutlook>;

const BatchCountsResource = z.object({
  waiting: z.number().int().describe("Profiles that have not had their turn."),
  pending: z.number().int(),
  processing: z.number().int(),
  completed: z.number().int(),
  failed: z.number().int(),
  cancelled: z.number().int(),
  rejected: z.number().int().describe("Profiles that got no job."),
  deleted: z.number().int().describe("Jobs that are kept no longer."),
});

const summary = {
  batch_id: Id,
  status: z.enum(BATCH_STATUSES).describe("finished: nothing is left to do, whatever failed."),
  role: z.enum(ROLES).nullable().describe("The rubric's role; null without one."),
  rubric_version_id: Id.nullable(),
  rubric_name: z.string().nullable(),
  model: z.string(),
  total: z.number().int().describe("Profiles."),
  counts: BatchCountsResource.describe("Profiles by where they stand."),
  progress: z.number().min(0).max(1).describe("Share of the profiles that are done with, 0 to 1."),
  estimated_cost_usd: z.number().nullable(),
  created_at: Timestamp,
  cancelled_at: Timestamp.nullable(),
  finished_at: Timestamp.nullable(),
};

export const BatchSummary = z.object(summary);
export type BatchSummary = z.output<typeof BatchSummary>;

export const BatchResource = z.object({
  ...summary,
  cost_usd: z.number().nullable().describe("What its calls cost so far; null when a call's cost is unknown."),
  estimated_completion: Timestamp.nullable().describe("From how fast it went so far; null before, and once finished."),
  rejected: Rejected,
});
export type BatchResource = z.output<typeof BatchResource>;

export const BatchRetried = z.object({
  batch_id: Id,
  status: z.literal("running"),
  retried: z.number().int().describe("Profiles that have their turn again."),
});
