import { z } from "zod";
import { JOB_ERROR_CODES } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import { ROLES } from "@/lib/domain/role";
import { isBlank } from "@/lib/domain/sanitize";
import { CALL_OUTCOMES, CALL_PURPOSES, FLAGS, WAITING_REASONS } from "@/lib/domain/scoring-job";
import { ParsedScoreResource, ScoreChangeResource } from "./parsed-score";
import { Id, Timestamp } from "./shared";

export const ModelName = z
  .string()
  .regex(/^[A-Za-z0-9._:;,=/-]{1,200}$/, "must be a model name of at most 200 characters")
  .describe("Model that scores.");
const MaxTokens = z
  .number()
  .int()
  .min(LIMITS.maxTokens.min)
  .max(LIMITS.maxTokens.max)
  .describe("Most tokens that the model may write.");

export const ScoreRequest = z
  .strictObject({
    prompt: z
      .string()
      .min(1, { abort: true })
      .max(LIMITS.promptCharacters)
      .refine((text) => !isBlank(text), "must not be blank")
      .optional()
      .describe("Complete evaluation prompt."),
    rubric_id: Id.optional().describe("Rubric whose published version scores."),
    rubric_version_id: Id.optional().describe("One version of a rubric."),
    role: z.enum(ROLES).optional().describe("Role whose active rubric scores."),
    model: ModelName.optional(),
    max_tokens: MaxTokens.optional(),
    temperature: z.number().min(LIMITS.temperature.min).max(LIMITS.temperature.max).optional(),
    samples: z
      .union([z.literal(1), z.literal(3), z.literal(5)])
      .optional()
      .describe("How often the model is asked; each criterion gets the median. 1 unless named."),
    response_schema: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        "JSON Schema (draft 2020-12) of the answer to a prompt; its root is an object. At most 20,000 characters as JSON, 16 schemas deep and 2,000 subschemas, references followed. Refused: a $ref that leaves the schema, pattern, patternProperties, $id, $anchor, $dynamicRef, $dynamicAnchor and $vocabulary. format is not checked.",
      ),
    max_cost_usd: z
      .number()
      .min(0.000_001)
      .max(10_000)
      .optional()
      .describe("No call is made that could take the job past this; it fails as COST_LIMIT_REACHED then."),
    reuse: z
      .boolean()
      .optional()
      .describe("false: score anew, whatever an identical input was given in the last 24 hours. true unless named."),
    dry_run: z.boolean().optional().describe("Answer what the score would take, and write nothing."),
  })
  .refine(
    (body) =>
      [body.prompt, body.rubric_id, body.rubric_version_id, body.role].filter((one) => one !== undefined).length === 1,
    { message: "must name exactly one of prompt, rubric_id, rubric_version_id and role" },
  )
  .refine((body) => body.prompt === undefined || (body.samples ?? 1) === 1, {
    path: ["samples"],
    message: "must be 1 with a prompt: its answers have no median",
  })
  .refine((body) => body.response_schema === undefined || body.prompt !== undefined, {
    path: ["response_schema"],
    message: "goes with a prompt: a rubric has a schema of its own",
  });
export type ScoreRequest = z.output<typeof ScoreRequest>;

export const RetryRequest = z.strictObject({ model: ModelName.optional(), max_tokens: MaxTokens.optional() });
export type RetryRequest = z.output<typeof RetryRequest>;

export const ScoreAccepted = z.object({
  job_id: Id,
  status: z.enum(["pending", "completed"]),
  profile_id: Id,
  rubric_version_id: Id.nullable(),
  model: z.string(),
  created_at: Timestamp,
  estimated_completion: Timestamp,
  estimated_cost_usd: z.number().nullable(),
});
export type ScoreAccepted = z.output<typeof ScoreAccepted>;

export const ScoreOutlook = z.object({
  estimated_cost_usd: z.number().nullable().describe("null when the model's price is unknown."),
  max_cost_usd: z.number().nullable().describe("When every planned call writes all that it may."),
  estimated_seconds: z.number().int(),
  would_reuse: z.boolean().describe("An identical input was scored: its result would be given again, at no cost."),
  material: z
    .object({
      criteria: z.number().int().describe("How many criteria the rubric has."),
      with_material: z
        .number()
        .int()
        .describe("About how many of them the profile says something, reckoned by their words alone: a hint."),
    })
    .nullable()
    .describe("How much there is to read; null without a rubric."),
});
export type ScoreOutlook = z.output<typeof ScoreOutlook>;

export const RetryAccepted = z.object({
  job_id: Id,
  status: z.literal("pending"),
  retry_count: z.number().int(),
  created_at: Timestamp,
});

const UsageResource = z.object({
  prompt_tokens: z.number().int(),
  cached_tokens: z.number().int(),
  completion_tokens: z.number().int(),
  reasoning_tokens: z.number().int(),
  total_tokens: z.number().int(),
});

export const CallResource = z.object({
  run: z.number().int(),
  number: z.number().int(),
  purpose: z.enum(CALL_PURPOSES),
  started_at: Timestamp,
  ended_at: Timestamp.nullable(),
  outcome: z.enum(CALL_OUTCOMES).nullable().describe("null while under way; abandoned when its process died."),
  error_code: z.string().nullable(),
  http_status: z.number().int().nullable(),
  provider_request_id: z.string().nullable(),
  latency_ms: z.number().int().nullable(),
  usage: UsageResource.nullable(),
  cost_usd: z.number().nullable().describe("null when unknown."),
});
export type CallResource = z.output<typeof CallResource>;

const ProvenanceResource = z.object({
  sandbox: z.boolean(),
  provider_base_url: z.string(),
  model_requested: z.string(),
  model_used: z.string().nullable(),
  parameters: z.record(z.string(), z.unknown()),
  rubric_version_id: Id.nullable(),
  prompt_template: z.string(),
  scorer_version: z.string(),
  input_sha256: z.string(),
  redaction: z.boolean(),
  samples: z.number().int(),
  reused_from: Id.nullable().describe("The job of the same input whose result is given again."),
});

const base = {
  job_id: Id,
  kind: z.enum(["rubric", "free_form"]),
  profile_id: Id,
  rubric_version_id: Id.nullable(),
  model: z.string(),
  retry_count: z.number().int(),
  created_at: Timestamp,
  updated_at: Timestamp,
  calls: z.array(CallResource),
  total_cost_usd: z.number().nullable().describe("null when a call's cost is unknown."),
  max_cost_usd: z.number().optional().describe("The job's cost limit, where it has one."),
  waiting_reason: z.enum(WAITING_REASONS).optional(),
  erased_at: Timestamp.optional(),
};

const PendingJob = z.object({ ...base, status: z.literal("pending"), estimated_completion: Timestamp });
const ProcessingJob = z.object({
  ...base,
  status: z.literal("processing"),
  started_at: Timestamp,
  estimated_completion: Timestamp,
  step: z.enum(["waiting", "asking_model", "checking_evidence"]).describe("What the run is doing now."),
});
export const CompletedJob = z.object({
  ...base,
  status: z.literal("completed"),
  completed_at: Timestamp,
  processing_time_seconds: z.number(),
  result: z.object({
    parsed_score: z.union([ParsedScoreResource, z.record(z.string(), z.unknown())]).nullable(),
    score_with_span: ParsedScoreResource.nullable().describe(
      "The score of the text with its suspicious part in; parsed_score is the one without, and official.",
    ),
    would_change: z
      .array(ScoreChangeResource)
      .nullable()
      .describe("What each criterion alone could do to the overall, most first; null without a rubric's score."),
    verified: z.boolean().describe("true for a rubric job: its quotes were checked against the text."),
    llm_response: z.string().nullable().describe("The model's raw reply; null without `profiles:read`."),
    model_used: z.string().nullable(),
    tokens_used: z.number().int(),
    usage: UsageResource,
    cost_usd: z.number().nullable(),
    flags: z.array(z.enum(FLAGS)),
    provenance: ProvenanceResource,
  }),
});
const FailedJob = z.object({
  ...base,
  status: z.literal("failed"),
  failed_at: Timestamp,
  error: z.object({
    code: z.enum(JOB_ERROR_CODES),
    message: z.string(),
    retryable: z.boolean(),
    retry_after: Timestamp.nullable(),
  }),
});
const CancelledJob = z.object({ ...base, status: z.literal("cancelled"), cancelled_at: Timestamp });

export const ScoringJobResource = z.discriminatedUnion("status", [
  PendingJob,
  ProcessingJob,
  CompletedJob,
  FailedJob,
  CancelledJob,
]);
export type ScoringJobResource = z.output<typeof ScoringJobResource>;

export const JobInput = z.object({
  text: z.string(),
  sha256: z.string(),
  segments: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      field: z.string(),
      field_start: z.number().int().nullable(),
      field_end: z.number().int().nullable(),
      redacted: z.boolean(),
      kind: z.enum(["value", "label", "context"]),
    }),
  ),
  redactions: z.array(
    z.object({
      kind: z.string(),
      action: z.enum(["removed", "replaced", "kept"]),
      field: z.string(),
      count: z.number().int(),
    }),
  ),
  shortened: z.boolean(),
  flagged_spans: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      kind: z.enum(["instruction", "mention"]),
      rule: z.string(),
    }),
  ),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).describe("Exactly what the model was sent."),
});
export type JobInput = z.output<typeof JobInput>;
