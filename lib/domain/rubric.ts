import { z } from "zod";
import { MAX_SCORE } from "./bands";
import { requiredText } from "./required-text";
import { ROLES } from "./role";

const Criterion = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, "must be snake_case, at most 60 characters"),
  label: requiredText(120),
  /** Relative weight; weights need not add up to 100. */
  weight: z.number().int().min(1).max(1_000),
  must_have: z.boolean().default(false),
  description: requiredText(2_000),
  bands: z.strictObject({
    "0-2": requiredText(500),
    "3-4": requiredText(500),
    "5-6": requiredText(500),
    "7-8": requiredText(500),
    "9-10": requiredText(500),
  }),
});

/** What a rubric version pins: everything that the model is told and the arithmetic needs. */
export const RubricContent = z.strictObject({
  criteria: z
    .array(Criterion)
    .min(1)
    .max(20)
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length, "criterion ids must be unique"),
  /** Redact identity before scoring. */
  redact: z.boolean().default(true),
  /** Location and languages stay out of the text unless a criterion names them. */
  asks_for: z
    .strictObject({ location: z.boolean().default(false), languages: z.boolean().default(false) })
    .default({ location: false, languages: false }),
  /** An overall that decides something: at or above it, or below. `resample`: a score near it gets three samples. */
  cutoff: z.strictObject({ score: z.number().min(0).max(MAX_SCORE), resample: z.boolean().default(false) }).optional(),
});

export type Criterion = z.output<typeof Criterion>;
export type RubricContent = z.output<typeof RubricContent>;

/** A rubric file, as under `examples/rubrics`. */
export const RubricDocument = RubricContent.extend({
  name: requiredText(200),
  role: z.enum(ROLES).nullable().default(null),
  description: z.string().trim().max(2_000).default(""),
});
export type RubricDocument = z.output<typeof RubricDocument>;
