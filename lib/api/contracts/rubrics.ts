import { z } from "zod";
import { ConsistencyFigures } from "@/lib/domain/consistency";
import { ROLES } from "@/lib/domain/role";
import { RubricContent, RubricDocument } from "@/lib/domain/rubric";
import { mergePatchOf } from "./merge-patch-of";
import { Id, ListQuery, Timestamp } from "./shared";

export const RubricSummary = z.object({
  id: Id,
  name: z.string(),
  role: z.enum(ROLES).nullable(),
  description: z.string(),
  published_version_id: Id.nullable(),
  published_version: z.number().int().nullable(),
  criteria_count: z.number().int(),
  updated_at: Timestamp,
});
export type RubricSummary = z.output<typeof RubricSummary>;

export const RubricVersionResource = z.object({
  id: Id,
  number: z.number().int(),
  status: z.enum(["draft", "published", "retired"]),
  published_at: Timestamp.nullable(),
  revision: z.number().int().describe("How often it was written: what `ETag` says."),
  content: RubricContent,
});

export type RubricVersionResource = z.output<typeof RubricVersionResource>;

/** What `POST …/consistency-runs` takes: finished jobs of that version by one model, each input scored three times or more. */
export const ConsistencyRunInput = z.strictObject({
  job_ids: z
    .array(Id)
    .min(3)
    .max(1_000)
    .refine((ids) => new Set(ids).size === ids.length, "must not name a job twice")
    .describe("The scoring jobs to compare."),
});

export const ConsistencyRunResource = ConsistencyFigures.extend({
  id: Id,
  version: z.number().int().describe("Number of the rubric version."),
  model: z.string(),
  provider_base_url: z.string(),
  sandbox: z.boolean().describe("The scores came from the sandbox model."),
  created_at: Timestamp,
});
export type ConsistencyRunResource = z.output<typeof ConsistencyRunResource>;

export const RubricResource = RubricSummary.extend({
  versions: z.array(RubricVersionResource),
  consistency: z
    .array(ConsistencyRunResource)
    .describe("The latest measured spread of each version and model, the newest version first."),
});
export type RubricResource = z.output<typeof RubricResource>;

export const RubricListQuery = ListQuery;

/** What `POST /rubrics` takes: the rubric alone; its criteria come as versions. */
export const RubricInput = RubricDocument.pick({ name: true, role: true, description: true });

const anyBands = { "0-2": "A", "3-4": "A", "5-6": "A", "7-8": "A", "9-10": "A" };
const anyCriterion = { id: "a", label: "A", weight: 1, description: "A", bands: anyBands };
/** What `PATCH` of a draft takes: only what is named changes, `criteria` as a whole. */
export const RubricDraftPatch = mergePatchOf(RubricContent, { criteria: [anyCriterion] });

export const RubricVersionParams = z.strictObject({
  id: Id,
  n: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "must be a version's number")
    .transform(Number)
    .describe("Number of the version, from 1."),
});

export const PublishRequest = z.strictObject({
  replace: z.boolean().default(false).describe("Take the place of the rubric that is published for the same role."),
});
