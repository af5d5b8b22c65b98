import type { Usage } from "./parsed-score";
import { type Price, priceOf } from "./prices";

const MILLION = 1_000_000;

type BilledUsage = Usage & { cache_write_tokens?: number };

/**
 * What a call cost, in integer micro-dollars rounded to the nearest; null for a model without a known price.
 * Cached and cache-written tokens are part of `prompt_tokens`, reasoning tokens of `completion_tokens`.
 */
export function costMicros(model: string, usage: BilledUsage): number | null {
  const price = priceOf(model);
  return price && costAt(price, usage);
}

function costAt(price: Price, usage: BilledUsage): number {
  const written = usage.cache_write_tokens ?? 0;
  const fresh = Math.max(0, usage.prompt_tokens - usage.cached_tokens - written);
  const total =
    fresh * price.input +
    usage.cached_tokens * price.cached +
    written * price.cacheWrite +
    usage.completion_tokens * price.output;
  return Math.round(total / MILLION);
}

/**
 * What a job is expected to cost, and what it costs at most when every call writes all that it may; micro-dollars,
 * null for a model without a known price. Nothing is counted on the cache; `calls` are those of one run.
 */
export function estimateCost(input: {
  model: string;
  promptTokens: number;
  maxOutputTokens: number;
  expectedOutputTokens: number;
  calls: number;
}): { estimatedMicros: number | null; maxMicros: number | null } {
  const price = priceOf(input.model);
  if (!price) return { estimatedMicros: null, maxMicros: null };
  const dearestInput = Math.max(price.input, price.cacheWrite);
  const expected = input.promptTokens * price.input + input.expectedOutputTokens * price.output;
  const most = input.promptTokens * dearestInput + input.maxOutputTokens * price.output;
  return {
    estimatedMicros: Math.round((expected * input.calls) / MILLION),
    maxMicros: Math.ceil((most * input.calls) / MILLION),
  };
}
