import { countInput } from "@/lib/domain/cost-limit";
import { estimateScore } from "@/lib/domain/estimate-score";
import { baseCalls, possibleCalls, type RunPlan } from "@/lib/domain/plan-calls";
import { type Asked, messagesOf, schemaOf } from "./build-chat";
import { tokenCounter } from "./count-tokens";

/** Stands where a call's own boundary will: sanitized text holds no control characters. */
const NO_BOUNDARY = "\u0000";

interface Quoted extends Omit<Asked, "calls"> {
  plan: RunPlan;
  model: string;
  maxTokens: number | null;
}

/** What a score will take, reckoned from the very messages that its run sends, as far as that can be told before. */
export async function quoteScore({ plan, model, maxTokens, ...question }: Quoted) {
  const count = await tokenCounter();
  const asked = { ...question, calls: [] };
  const inputs = possibleCalls(plan).map((call) =>
    countInput({ messages: messagesOf(asked, call, NO_BOUNDARY), jsonSchema: schemaOf(asked, call) }, count),
  );
  const criteria = question.rubric?.content.criteria.length ?? null;
  return estimateScore({ model, criteria, inputs, calls: baseCalls(plan).length, maxTokens });
}
