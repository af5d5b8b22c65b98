import type { PinnedRubric } from "@/db/queries/questions";
import { estimateCost } from "@/lib/domain/cost";

/** Tokens of rules and reminder around rubric and profile, measured on the seeded rubrics. */
const FRAME_TOKENS = 450;
const TOKENS_PER_CRITERION = 90;
const REPLY_TOKENS_PER_CRITERION = 110;
const DEFAULT_REPLY_TOKENS = 1_200;
const SECONDS_PER_CALL = 8;

interface Outlook {
  model: string;
  rubric: PinnedRubric | null;
  prompt: string | undefined;
  textTokens: number;
  calls: number;
  maxTokens: number | null;
}

/** What a job will take: cost in micro-dollars (null: price unknown), and seconds. */
export function estimate({ model, rubric, prompt, textTokens, calls, maxTokens }: Outlook) {
  const criteria = rubric?.content.criteria.length ?? 0;
  const asked = rubric ? FRAME_TOKENS + criteria * TOKENS_PER_CRITERION : Math.ceil((prompt ?? "").length / 4);
  const cost = estimateCost({
    model,
    promptTokens: asked + textTokens,
    maxOutputTokens: maxTokens ?? DEFAULT_REPLY_TOKENS,
    expectedOutputTokens: rubric ? criteria * REPLY_TOKENS_PER_CRITERION : 300,
    calls,
  });
  return { ...cost, seconds: Math.max(1, calls * SECONDS_PER_CALL) };
}
