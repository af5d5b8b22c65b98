import { z } from "zod";
import { SHOWN_NAMES } from "@/lib/domain/compared-score";
import { Timestamp } from "./shared";

export const Names = z
  .enum(SHOWN_NAMES)
  .describe("hidden: a letter stands in the place of each name, and quotes are redacted; shown: both as they are.");

const SharedCriterion = z.object({
  id: z.string(),
  label: z.string(),
  weight: z.number(),
  score: z.number().nullable().describe("The number that counts, 0 to 10; null: unknown."),
  model_score: z.number().nullable().describe("The model's own number; null: it gave none."),
  status: z.enum(["scored", "insufficient_data", "unsupported"]),
  corrected: z.boolean().describe("true: the number that counts is a person's."),
  quotes: z.array(z.string()).describe("What the number rests on, found in the profile."),
});

export const SharedCandidate = z.object({
  place: z.number().int().describe("Its place in the comparison, from 1; it keeps it when another is gone."),
  name: z.string().describe("The name, or a letter in its place."),
  overall: z.number().nullable().describe("0 to 10, people's numbers in; null where too little is known."),
  model_overall: z.number().nullable().describe("What the model's own numbers come to."),
  corrections: z.number().int().describe("How many numbers are a person's."),
  criteria: z.array(SharedCriterion),
});
export type SharedCandidate = z.output<typeof SharedCandidate>;

/** What a shared link shows to whoever holds it. */
export const SharedComparison = z.object({
  workspace_name: z.string(),
  rubric_name: z.string(),
  sandbox: z.boolean(),
  names: Names,
  shared_at: Timestamp.describe("Scores and corrections are those of this moment."),
  expires_at: Timestamp,
  gone: z.number().int().describe("How many are in it no more."),
  candidates: z.array(SharedCandidate),
});
export type SharedComparison = z.output<typeof SharedComparison>;
