import { countMessages, isInputTruncated } from "@/lib/domain/input-truncation";
import type { ChatRequest, ModelPort } from "@/lib/domain/model-call";
import type { Usage } from "@/lib/domain/parsed-score";
import { tokenCounter } from "./count-tokens";

/** Whether the server dropped part of the prompt in silence. What it read whole teaches how it counts. */
export async function wasInputCut(
  model: ModelPort,
  { model: name, messages }: ChatRequest,
  usage: Pick<Usage, "prompt_tokens"> | null,
): Promise<boolean> {
  if (!usage) return false;
  const tokens = { ownTokens: countMessages(messages, await tokenCounter()), promptTokens: usage.prompt_tokens };
  if (isInputTruncated({ ...tokens, ratio: model.inputRatio(name) })) return true;
  model.learnInput(name, tokens);
  return false;
}
