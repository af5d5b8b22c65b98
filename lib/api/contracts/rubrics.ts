import { z } from "zod";
import { ROLES, RubricContent, RubricDocument } from "@/lib/domain/rubric";
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
  content: RubricContent,
});

export type RubricVersionResource = z.output<typeof RubricVersionResource>;

export const RubricResource = RubricSummary.extend({ versions: z.array(RubricVersionResource) });
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
