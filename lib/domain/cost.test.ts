import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costMicros, mostMicros } from "./cost";

const usage = (
  prompt: number,
  completion: number,
  rest: { cached_tokens?: number; cache_write_tokens?: number } = {},
) => ({
  prompt_tokens: prompt,
  cached_tokens: 0,
  completion_tokens: completion,
  reasoning_tokens: 0,
  total_tokens: prompt + completion,
  ...rest,
});

describe("the cost of a call", () => {
  it.each([
    ["input and output", "gpt-6-luna", usage(3_000, 1_000), 800],
    ["a million of each", "gpt-6-astra", usage(1_000_000, 1_000_000), 60_000_000],
    ["cached input", "gpt-6-luna", usage(3_000, 1_000, { cached_tokens: 2_000 }), 620],
    ["input written to the cache", "gpt-6-luna", usage(3_000, 0, { cache_write_tokens: 2_000 }), 350],
    ["a dated snapshot", "gpt-4o-mini-2024-07-18", usage(1_000_000, 0), 150_000],
    ["a sandbox model, as simulated", "sandbox-flaky:500,ok", usage(3_000, 1_000), 800],
    ["nothing used", "gpt-6-sol", usage(0, 0), 0],
    ["a model without a known price", "llama-4:70b", usage(3_000, 1_000), null],
  ])("counts %s", (_, model, used, micros) => {
    expect(costMicros(model, used)).toBe(micros);
  });

  it("is a whole number of micro-dollars, and no less for more tokens", () => {
    const tokens = fc.nat({ max: 200_000 });
    fc.assert(
      fc.property(tokens, tokens, tokens, (prompt, completion, more) => {
        const cost = costMicros("gpt-6.1-terra", usage(prompt, completion)) ?? Number.NaN;
        expect(Number.isInteger(cost)).toBe(true);
        expect(costMicros("gpt-6.1-terra", usage(prompt, completion + more))).toBeGreaterThanOrEqual(cost);
      }),
    );
  });
});

describe("the most that a call costs", () => {
  it("counts the input as if all of it were written to the cache", () => {
    expect(mostMicros("gpt-6-luna", 3_000, 2_000)).toBe(1_375);
  });

  it("is unknown for a model without a known price, never 0", () => {
    expect(mostMicros("own", 3_000, 2_000)).toBeNull();
  });

  it("is never exceeded by a call that keeps to its limits", () => {
    const tokens = fc.nat({ max: 30_000 });
    fc.assert(
      fc.property(tokens, tokens, tokens, tokens, (promptTokens, maxOutputTokens, written, cached) => {
        const rest = { cache_write_tokens: Math.min(written, promptTokens), cached_tokens: 0 };
        rest.cached_tokens = Math.min(cached, promptTokens - rest.cache_write_tokens);
        const spent = costMicros("gpt-6-luna", usage(promptTokens, maxOutputTokens, rest)) ?? Number.NaN;
        expect(spent).toBeLessThanOrEqual(mostMicros("gpt-6-luna", promptTokens, maxOutputTokens) ?? -1);
      }),
    );
  });
});
