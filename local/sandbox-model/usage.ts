import { countTokens, decode, encode } from "gpt-tokenizer/encoding/o200k_base";
import { type ChatRequest, plainText } from "./chat-request";

/** Text of a profile may hold `<|endoftext|>`; it is text like any other. */
const AS_TEXT = { disallowedSpecial: new Set<string>() };
const PER_MESSAGE = 3;
const PER_REPLY = 3;

/** Loads the encoding, so that the first call is no slower than the others. */
export function warmTokenizer(): void {
  countTokens("warm", AS_TEXT);
}

/** Usage as Chat Completions reports it; nothing is cached here and nothing reasons. */
export function usageOf(request: ChatRequest, completion: string) {
  const prompt = request.messages.reduce((sum, message) => {
    return sum + PER_MESSAGE + countTokens(`${message.role}\n${plainText(message.content)}`, AS_TEXT);
  }, PER_REPLY);
  const completed = countTokens(completion, AS_TEXT);
  return {
    prompt_tokens: prompt,
    completion_tokens: completed,
    total_tokens: prompt + completed,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
  };
}

/** The completion as far as the caller's limit lets it go, and whether that cut it. */
export function withinLimit(completion: string, limit: number | null): { text: string; cut: boolean } {
  if (limit === null) return { text: completion, cut: false };
  const tokens = encode(completion, AS_TEXT);
  return tokens.length <= limit
    ? { text: completion, cut: false }
    : { text: decode(tokens.slice(0, limit)), cut: true };
}
