import { z } from "zod";
import { JOB_ERROR_CODES } from "@/lib/domain/errors";
import { FLAGS, JOB_STATUSES } from "@/lib/domain/scoring-job";
import { GivenTime, Id, ListQuery, Timestamp } from "./shared";

/** A row of the job list: no result, no calls, and the names that a reader needs. */
export const ScoringJobSummary = z.object({
  job_id: Id,
  kind: z.enum(["rubric", "free_form"]),
  status: z.enum(JOB_STATUSES),
  profile_id: Id,
  profile_name: z.string().nullable().describe("null once erased, and without `profiles:read`."),
  rubric_version_id: Id.nullable(),
  rubric_name: z.string().nullable(),
  model: z.string(),
  retry_count: z.number().int(),
  created_at: Timestamp,
  settled_at: Timestamp.nullable(),
  overall_score: z.number().nullable(),
  coverage: z.number().nullable(),
  sandbox: z.boolean(),
  flags: z.array(z.enum(FLAGS)),
  error_code: z.enum(JOB_ERROR_CODES).nullable(),
  total_cost_usd: z.number().nullable(),
});
export type ScoringJobSummary = z.output<typeof ScoringJobSummary>;

export const JobListQuery = ListQuery.extend({
  status: z.enum(JOB_STATUSES).optional().describe("Only jobs that stand there."),
  profile_id: Id.optional().describe("Only this profile's jobs."),
  rubric_id: Id.optional().describe("Only jobs of this rubric, whatever its version."),
  batch_id: Id.optional().describe("Only jobs of this batch."),
  error_code: z.enum(JOB_ERROR_CODES).optional().describe("Only jobs that failed with this code."),
  created_after: GivenTime.optional().describe("Only jobs that were asked for at this time or later."),
  created_before: GivenTime.optional().describe("Only jobs that were asked for before this time."),
  sandbox: z.enum(["true", "false"]).optional().describe("Only jobs of the sandbox model, or only real ones."),
  stale: z
    .literal("true")
    .optional()
    .describe("Only a profile's latest score by a rubric, where the profile or the rubric has changed since."),
  delayed: z
    .literal("true")
    .optional()
    .describe("Only jobs that have been pending for more than five minutes, and not for an identical one to end."),
});
