import { countTokens, decode, encode } from "gpt-tokenizer/encoding/o200k_base";
import { type ChatRequest, plainText } from "./chat-request";

/** Text of a profile may hold `<|endoftext|>`; it is text like any other. */
const AS_TEXT = { disallowedSpecial: new Set<string>() };
const PER_MESSAGE = 3;
const PER_REPLY = 3;

/** Loads the encoding, so that the first call is no slower than the others. */
export function warmTokenizer(): void {
  tokensIn("warm");
}

export function tokensIn(text: string): number {
  return countTokens(text, AS_TEXT);
}

/** The text's first tokens, less the character that the last of them may have cut in two. */
export function firstTokens(text: string, count: number): string {
  const decoded = decode(encode(text, AS_TEXT).slice(0, count));
  let end = 0;
  while (end < decoded.length && decoded[end] === text[end]) end += 1;
  return text.slice(0, end);
}

/** What a model wrote: `reasoning` tokens came before the text and are billed with it. */
export interface Written {
  text: string;
  reasoning: number;
  cut: boolean;
}

/** Usage as Chat Completions reports it; nothing is cached here. */
export function usageOf(request: ChatRequest, { text, reasoning }: Written) {
  const prompt = request.messages.reduce((sum, message) => {
    return sum + PER_MESSAGE + tokensIn(`${message.role}\n${plainText(message.content)}`);
  }, PER_REPLY);
  const completed = tokensIn(text) + reasoning;
  return {
    prompt_tokens: prompt,
    completion_tokens: completed,
    total_tokens: prompt + completed,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: reasoning, audio_tokens: 0 },
  };
}

/** The completion as far as the caller's limit lets it go, and whether that cut it. */
export function withinLimit(completion: string, limit: number | null): Written {
  if (limit === null || tokensIn(completion) <= limit) return { text: completion, reasoning: 0, cut: false };
  return { text: firstTokens(completion, limit), reasoning: 0, cut: true };
}

/**
 * As of a model that thinks before it speaks and takes `needed` tokens in all. With less room it is cut at the same
 * share of its answer as of its thoughts.
 */
export function withinNeed(completion: string, needed: number, limit: number | null): Written {
  const spoken = tokensIn(completion);
  const whole = Math.max(needed, spoken);
  if (limit === null || limit >= whole) return { text: completion, reasoning: whole - spoken, cut: false };
  const text = firstTokens(completion, Math.floor((spoken * limit) / whole));
  return { text, reasoning: Math.max(0, limit - tokensIn(text)), cut: true };
}
