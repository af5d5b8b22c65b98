import { estimateCost } from "./cost";
import { outputLimit } from "./model-parameters";

/** Tokens of rules and reminder around rubric and profile, measured on the seeded rubrics. */
const FRAME_TOKENS = 450;
const TOKENS_PER_CRITERION = 90;
const REPLY_TOKENS_PER_CRITERION = 110;
const FREE_REPLY_TOKENS = 300;
const CHARACTERS_PER_TOKEN = 4;
const SECONDS_PER_CALL = 8;

interface Outlook {
  model: string;
  /** A rubric's criteria, or a free prompt. */
  question: { criteria: number } | { prompt: string };
  textTokens: number;
  calls: number;
  /** Where the run may turn out to need more. */
  mostCalls?: number;
  maxTokens: number | null;
}

/** What a job will take: cost in micro-dollars (null: price unknown), and seconds. */
export function estimateScore({ model, question, textTokens, calls, mostCalls = calls, maxTokens }: Outlook) {
  const [asked, answered] =
    "criteria" in question
      ? [FRAME_TOKENS + question.criteria * TOKENS_PER_CRITERION, question.criteria * REPLY_TOKENS_PER_CRITERION]
      : [Math.ceil(question.prompt.length / CHARACTERS_PER_TOKEN), FREE_REPLY_TOKENS];
  const call = {
    model,
    promptTokens: asked + textTokens,
    maxOutputTokens: maxTokens ?? outputLimit(model),
    expectedOutputTokens: answered,
  };
  const { estimatedMicros } = estimateCost({ ...call, calls });
  const { maxMicros } = estimateCost({ ...call, calls: mostCalls });
  return { estimatedMicros, maxMicros, seconds: Math.max(1, calls * SECONDS_PER_CALL) };
}
