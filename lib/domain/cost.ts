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

/** The most that a call costs, when it writes all that it may and nothing of it is cached; null without a known price. */
export function mostMicros(model: string, promptTokens: number, maxOutputTokens: number): number | null {
  const price = priceOf(model);
  if (!price) return null;
  const dearestInput = Math.max(price.input, price.cacheWrite);
  return Math.ceil((promptTokens * dearestInput + maxOutputTokens * price.output) / MILLION);
}
