import { z } from "zod";
import { BANDS } from "@/lib/domain/bands";

const EvidenceResource = z.object({
  quote: z.string(),
  start: z.number().int().nullable().describe("UTF-16 offset into the frozen text; null when rejected."),
  end: z.number().int().nullable(),
  match: z.enum(["exact", "normalized", "fuzzy", "rejected"]),
  field: z.string().nullable(),
});

export const CriterionResource = z.object({
  id: z.string(),
  label: z.string(),
  weight: z.number(),
  must_have: z.boolean(),
  score: z.number().nullable(),
  raw_score: z.number().nullable(),
  max: z.number(),
  status: z.enum(["scored", "insufficient_data", "unsupported"]),
  rationale: z.string(),
  evidence: z.array(EvidenceResource),
});
export type CriterionResource = z.output<typeof CriterionResource>;

export const ParsedScoreResource = z.object({
  overall: z.object({ score: z.number(), max: z.number(), method: z.literal("weighted_mean") }).nullable(),
  overall_reason: z.enum(["insufficient_coverage", "must_have_unknown"]).nullable(),
  coverage: z.number(),
  bounds: z.object({ low: z.number(), high: z.number() }).nullable(),
  range: z
    .object({ low: z.number(), high: z.number() })
    .nullable()
    .optional()
    .describe("Lowest and highest overall of several samples."),
  criteria: z.array(CriterionResource),
  confidence: z.object({
    label: z.enum(["high", "medium", "low"]),
    coverage: z.number(),
    support: z.number(),
    stability: z.number().nullable(),
  }),
  summary: z.string(),
  missing_information: z.array(z.string()),
});
export type ParsedScoreResource = z.output<typeof ParsedScoreResource>;

export const ScoreChangeResource = z.object({
  criterion_id: z.string(),
  kind: z
    .enum(["next_band", "missing_evidence", "unknown"])
    .describe("Its number reaches the next band; its lowered number counts in full; it becomes known."),
  score_to: z.number().nullable().describe("The criterion's number then; null where it could be any."),
  band_to: z.enum(BANDS).nullable(),
  overall_to: z
    .object({ low: z.number(), high: z.number() })
    .nullable()
    .describe("The overall then, at the least and at the most; null where there would still be none."),
  coverage_to: z.number(),
});
export type ScoreChangeResource = z.output<typeof ScoreChangeResource>;
