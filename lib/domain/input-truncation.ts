import type { ChatMessage } from "./model-call";

/** What we count of a prompt, and what its server says it read; `promptTokens` 0: it doesn't say. */
export interface InputTokens {
  ownTokens: number;
  promptTokens: number;
}

/** Beyond what a tokenizer's mood explains. */
const CUT_SHARE = 0.8;
/** No tokenizer in use needs fewer tokens for such a prompt, by share of our own count. */
const LEAST_RATIO = 0.625;
const REMEMBERED = 20;
const PER_MESSAGE = 3;

/** Our own count of a prompt: its texts, with what chat templates put around each. */
export function countMessages(messages: readonly ChatMessage[], countTokens: (text: string) => number): number {
  return messages.reduce((sum, { role, content }) => sum + PER_MESSAGE + countTokens(`${role}\n${content}`), 0);
}

/**
 * Whether a server read 0.8 or less of the tokens that were to be expected, so that it cut the input in silence.
 * @param input.ratio its tokens by one of ours, null while unknown: then only a cut is told that no tokenizer explains.
 */
export function isInputTruncated({ ownTokens, promptTokens, ratio }: InputTokens & { ratio: number | null }): boolean {
  if (promptTokens <= 0) return false;
  return promptTokens <= CUT_SHARE * (ratio ?? LEAST_RATIO) * ownTokens;
}

/** The ratios of a (base URL, model) with one more, latest last; the oldest are forgotten. Never learn from a cut input. */
export function learnRatio(known: readonly number[], { ownTokens, promptTokens }: InputTokens): number[] {
  if (ownTokens <= 0 || promptTokens <= 0) return [...known];
  return [...known, promptTokens / ownTokens].slice(-REMEMBERED);
}

/** The median of what was learned, null while that is nothing. */
export function medianRatio(known: readonly number[]): number | null {
  const sorted = known.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
