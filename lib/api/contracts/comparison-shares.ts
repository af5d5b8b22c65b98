import { z } from "zod";
import { SHARE_DAYS, SHARE_STATES } from "@/lib/domain/comparison-share";
import { LIMITS } from "@/lib/domain/limits";
import { Id, Timestamp } from "./shared";
import { Names } from "./shared-comparison";

/** What `POST /comparison-shares` takes. */
export const ComparisonShareInput = z.strictObject({
  job_ids: z
    .array(Id)
    .min(1)
    .max(LIMITS.compared)
    .refine((ids) => new Set(ids).size === ids.length, "must name each job once")
    .describe("Completed jobs by one rubric, each of another profile: those scores are shared, in this order."),
  names: Names.default("hidden"),
  days: z.literal([...SHARE_DAYS]).describe("After how many days the link opens nothing any more."),
});
export type ComparisonShareInput = z.input<typeof ComparisonShareInput>;

/** A comparison that was shared by a link. */
export const ComparisonShareResource = z.object({
  id: Id,
  rubric_id: Id,
  rubric_name: z.string(),
  names: Names,
  candidates: z
    .array(z.object({ profile_id: Id, job_id: Id, name: z.string() }))
    .describe("Who is in it still, in the order of the page."),
  gone: z.number().int().describe("How many are in it no more: they were erased, or the time of their score is over."),
  shared_by: z.string().describe("The name that the person had who shared it."),
  state: z.enum(SHARE_STATES).describe("active: the link opens the page; revoked, expired: it opens nothing."),
  created_at: Timestamp,
  expires_at: Timestamp,
  revoked_at: Timestamp.nullable(),
  views: z.number().int().describe("How often the page was opened, by anybody."),
  last_viewed_at: Timestamp.nullable(),
});
export type ComparisonShareResource = z.output<typeof ComparisonShareResource>;

export const NewComparisonShareResource = ComparisonShareResource.extend({
  link: z.string().describe("The link, shown only now. What follows # opens the comparison to whoever holds it."),
});
export type NewComparisonShareResource = z.output<typeof NewComparisonShareResource>;

export const ComparisonViewResource = z.object({
  number: z.number().int().describe("The how manieth view, from 1."),
  viewed_at: Timestamp,
});
export type ComparisonViewResource = z.output<typeof ComparisonViewResource>;

export const ComparisonToken = z.strictObject({
  token: z.string().min(1).max(200).describe("What follows # in the link."),
});
