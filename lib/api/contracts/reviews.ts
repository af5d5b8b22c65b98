import { z } from "zod";
import { MAX_SCORE } from "@/lib/domain/bands";
import { requiredText } from "@/lib/domain/required-text";
import {
  DECISION_ENTRIES,
  DECISION_OUTCOMES,
  DECISION_REASONS,
  type DecisionEntry,
  type DecisionReason,
  OVERRIDE_ENTRIES,
  REASONS_OF,
} from "@/lib/domain/review";
import { Id, Timestamp } from "./shared";

const NOTE_CHARACTERS = 2_000;

/** What `POST /scoring-jobs/{id}/decisions` takes. */
export const DecisionInput = z
  .strictObject({
    outcome: z.enum(DECISION_ENTRIES).describe("What is decided; withdrawn: what was decided before counts no more."),
    reason: z
      .enum(DECISION_REASONS)
      .optional()
      .describe("Why. Each outcome has reasons of its own; withdrawn has none."),
    note: requiredText(NOTE_CHARACTERS).optional().describe("In a person's own words; needed with the reason other."),
  })
  .refine(({ outcome, reason }) => reasonFits(outcome, reason), {
    path: ["reason"],
    message: "must be a reason of this outcome",
  })
  .refine(({ reason, note }) => reason !== "other" || note !== undefined, {
    path: ["note"],
    message: "must say which other reason",
  });
export type DecisionInput = z.output<typeof DecisionInput>;

function reasonFits(outcome: DecisionEntry, reason: DecisionReason | undefined): boolean {
  if (outcome === "withdrawn") return reason === undefined;
  return (REASONS_OF[outcome] as readonly (DecisionReason | undefined)[]).includes(reason);
}

/** What `POST /scoring-jobs/{id}/overrides` takes. */
export const OverrideInput = z
  .strictObject({
    criterion_id: z.string().max(60).describe("The criterion whose number is not the model's."),
    entry: z
      .enum(OVERRIDE_ENTRIES)
      .describe("score: a number of its own; unknown: it can't be judged; withdrawn: the model's number counts again."),
    reason: requiredText(NOTE_CHARACTERS).optional().describe("Why, in a person's own words; needed unless withdrawn."),
    score: z.number().int().min(0).max(MAX_SCORE).optional().describe("The number, with the entry score alone."),
  })
  .refine(({ entry, reason }) => entry === "withdrawn" || reason !== undefined, {
    path: ["reason"],
    message: "must say why",
  })
  .refine(({ entry, score }) => (entry === "score") === (score !== undefined), {
    path: ["score"],
    message: "goes with the entry score, which needs it",
  });
export type OverrideInput = z.output<typeof OverrideInput>;

const signed = {
  number: z.number().int().describe("Number of the entry, from 1."),
  in_force: z.boolean().describe("true: it counts; a later one takes its place."),
  by: z.object({ user_id: Id.nullable(), name: z.string() }).describe("Who said it."),
  created_at: Timestamp,
};

const DecisionResource = z.object({
  ...signed,
  outcome: z.enum(DECISION_ENTRIES),
  reason: z.enum(DECISION_REASONS).nullable(),
  note: z.string().nullable(),
});
export type DecisionResource = z.output<typeof DecisionResource>;

const OverrideResource = z.object({
  ...signed,
  criterion_id: z.string(),
  entry: z.enum(OVERRIDE_ENTRIES),
  score: z.number().int().nullable(),
  reason: z.string().nullable(),
});
export type OverrideResource = z.output<typeof OverrideResource>;

const WeighedResource = z.object({
  overall: z.number().nullable(),
  overall_reason: z.enum(["insufficient_coverage", "must_have_unknown"]).nullable(),
  coverage: z.number(),
  bounds: z.object({ low: z.number(), high: z.number() }).nullable(),
});

/** What people said of a score. The job keeps what the model gave. */
export const ReviewResource = z.object({
  job_id: Id,
  profile_id: Id,
  sandbox: z.boolean(),
  decision: z.enum(DECISION_OUTCOMES).nullable().describe("What was decided, by a person; null: nothing."),
  decisions: z.array(DecisionResource).describe("Every decision, the latest first."),
  overrides: z.array(OverrideResource).describe("Every number that a person gave a criterion, the latest first."),
  model: WeighedResource.nullable().describe("What the model's numbers come to; null without a rubric's score."),
  corrected: WeighedResource.nullable().describe("The same with people's numbers in; null while none is in force."),
});
export type ReviewResource = z.output<typeof ReviewResource>;
