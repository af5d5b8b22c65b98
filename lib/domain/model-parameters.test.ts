import { describe, expect, it } from "vitest";
import { requestParameters } from "./model-parameters";

const ask = (model: string, rest: Partial<Parameters<typeof requestParameters>[0]> = {}) =>
  requestParameters({ model, official: true, maxTokens: 500, temperature: 0.3, dropped: [], ...rest });
const limit = { max_completion_tokens: 500 };
const uncached = { prompt_cache_options: { mode: "explicit" } };

describe("the parameters of a request", () => {
  it.each([
    ["gpt-4o", { ...limit, temperature: 0.3 }, false],
    ["gpt-4.1-mini", { ...limit, temperature: 0.3 }, false],
    ["ft:gpt-4o-mini:acme::1", { ...limit, temperature: 0.3 }, false],
    ["o3", limit, true],
    ["gpt-5", limit, true],
    ["gpt-5-mini-2025-08-07", limit, true],
    ["gpt-5.1", { ...limit, reasoning_effort: "none" }, true],
    ["gpt-5.6", { ...limit, reasoning_effort: "none", ...uncached }, true],
    ["gpt-6-luna", { ...limit, reasoning_effort: "none", ...uncached }, true],
    ["gpt-6.1-terra", { ...limit, reasoning_effort: "none", ...uncached }, true],
    ["gpt-6-astra", { ...limit, ...uncached }, true],
    ["gpt-6.1-sol", { ...limit, ...uncached }, true],
    ["sandbox-honest", { ...limit, temperature: 0.3 }, false],
  ])("for %s", (model, parameters, temperatureIgnored) => {
    expect(ask(model)).toEqual({ parameters, temperatureIgnored });
  });

  it("for another server, whatever it calls its model", () => {
    const parameters = { max_tokens: 500, temperature: 0.3 };
    expect(ask("gpt-6-luna", { official: false })).toEqual({ parameters, temperatureIgnored: false });
  });

  it("leave room for reasoning where the model reasons", () => {
    expect(ask("gpt-6-luna", { maxTokens: null }).parameters.max_completion_tokens).toBe(1_200);
    expect(ask("gpt-6-astra", { maxTokens: null }).parameters.max_completion_tokens).toBe(4_800);
  });

  it("leave out what this model has refused before, and say so of the temperature", () => {
    const result = ask("gpt-4o", { dropped: ["temperature"] });
    expect(result).toEqual({ parameters: limit, temperatureIgnored: true });
    expect(ask("gpt-6-luna", { dropped: ["prompt_cache_options", "reasoning_effort"] }).parameters).toEqual(limit);
  });

  it("name the limit the other way where one way was refused", () => {
    expect(ask("own", { official: false, dropped: ["max_tokens"] }).parameters).toMatchObject(limit);
    expect(ask("gpt-4o", { dropped: ["max_completion_tokens", "max_tokens"] }).parameters).toEqual({
      temperature: 0.3,
    });
  });

  it("ignore no temperature that nobody asked for", () => {
    expect(ask("gpt-6-luna", { temperature: null }).temperatureIgnored).toBe(false);
    expect(ask("gpt-4o", { temperature: 0 }).parameters.temperature).toBe(0);
  });
});
