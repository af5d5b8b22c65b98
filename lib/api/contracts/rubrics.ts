import { z } from "zod";
import { ROLES, RubricContent } from "@/lib/domain/rubric";
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

const RubricVersionResource = z.object({
  id: Id,
  number: z.number().int(),
  status: z.enum(["draft", "published", "retired"]),
  published_at: Timestamp.nullable(),
  content: RubricContent,
});

export const RubricResource = RubricSummary.extend({ versions: z.array(RubricVersionResource) });
export type RubricResource = z.output<typeof RubricResource>;

export const RubricListQuery = ListQuery;
