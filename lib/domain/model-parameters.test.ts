import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requestParameters } from "./model-parameters";

type Input = Parameters<typeof requestParameters>[0];
const USUAL: Omit<Input, "model"> = { official: true, maxTokens: 500, roomier: false, temperature: 0.3, dropped: [] };
const ask = (model: string, rest: Partial<Input> = {}) => requestParameters({ ...USUAL, model, ...rest });
const limit = { max_completion_tokens: 500 };
const uncached = { prompt_cache_options: { mode: "explicit" } };

/** The matrix of the families: members, what a request carries, and how much room an answer has of itself. */
const FAMILIES = [
  {
    family: "gpt-4o, gpt-4.1",
    models: ["gpt-4o", "gpt-4o-mini", "gpt-4.1", "gpt-4.1-nano", "gpt-4o-2024-08-06", "ft:gpt-4o-mini:acme::1"],
    sent: { ...limit, temperature: 0.3 },
    room: 1_200,
  },
  { family: "o-series", models: ["o1", "o3", "o3-mini", "o4-mini-2025-04-16"], sent: limit, room: 4_800 },
  { family: "gpt-5", models: ["gpt-5", "gpt-5-mini", "gpt-5-nano-2025-08-07"], sent: limit, room: 4_800 },
  {
    family: "gpt-5.1 to 5.5",
    models: ["gpt-5.1", "gpt-5.2", "gpt-5.5-mini"],
    sent: { ...limit, reasoning_effort: "none" },
    room: 1_200,
  },
  {
    family: "from gpt-5.6 on",
    models: ["gpt-5.6", "gpt-6-luna", "gpt-6-sol", "gpt-6.1-terra", "ft:gpt-6-luna:acme::1"],
    sent: { ...limit, reasoning_effort: "none", ...uncached },
    room: 1_200,
  },
  {
    family: "always reasoning",
    models: ["gpt-6-astra", "gpt-6-astra-2026-09-01", "gpt-6.1-sol"],
    sent: { ...limit, ...uncached },
    room: 4_800,
  },
  {
    family: "names that only look like a family's",
    models: ["my-gpt-5", "gpt-ft:5"],
    sent: { ...limit, temperature: 0.3 },
    room: 1_200,
  },
  {
    family: "the sandbox",
    models: ["sandbox-honest", "sandbox-slow:5"],
    sent: { ...limit, temperature: 0.3 },
    room: 1_200,
  },
];
const ALL = FAMILIES.flatMap(({ models }) => models);

describe("the parameters of a request", () => {
  it.each(FAMILIES)("for $family", ({ models, sent, room }) => {
    for (const model of models) {
      expect(ask(model)).toEqual({ parameters: sent, temperatureIgnored: !("temperature" in sent) });
      expect(ask(model, { maxTokens: null }).parameters.max_completion_tokens).toBe(room);
    }
  });

  it.each([...ALL, "llama3.2:3b", "Qwen/Qwen3-8B", "openai/gpt-oss-20b"])(
    "for another server that calls its model %s",
    (model) => {
      const parameters = { max_tokens: 500, temperature: 0.3 };
      expect(ask(model, { official: false })).toEqual({ parameters, temperatureIgnored: false });
    },
  );

  it("carry no temperature where none is asked for, and call none ignored", () => {
    expect(ask("gpt-4o", { temperature: null })).toEqual({ parameters: limit, temperatureIgnored: false });
  });

  it("leave a model that has no effort its room, whatever it refused", () => {
    const { parameters } = ask("gpt-4o", { dropped: ["reasoning_effort"], maxTokens: null });
    expect(parameters.max_completion_tokens).toBe(1_200);
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

describe("the room for an answer", () => {
  it.each<[string, Partial<Input>, number]>([
    [
      "a model that takes no effort reasons, and needs the room for it",
      { dropped: ["reasoning_effort"], maxTokens: null },
      4_800,
    ],
    ["after a cut there is more of it", { roomier: true, maxTokens: null }, 4_800],
    ["after a cut a limit that was named is doubled", { roomier: true, maxTokens: 700 }, 1_400],
    ["never more than is allowed", { roomier: true, maxTokens: 20_000 }, 32_000],
  ])("%s", (_, rest, room) => {
    expect(ask("gpt-6-luna", rest).parameters.max_completion_tokens).toBe(room);
  });

  it.each(ALL)("%s gets more of it after a cut, whatever it had", (model) => {
    const before = Number(ask(model, { maxTokens: null }).parameters.max_completion_tokens);
    expect(ask(model, { maxTokens: null, roomier: true }).parameters.max_completion_tokens).toBeGreaterThan(before);
  });
});

describe("any request", () => {
  const names = ["max_tokens", "max_completion_tokens", "temperature", "reasoning_effort", "prompt_cache_options"];
  const inputs = fc.record<Input>({
    model: fc.oneof(fc.constantFrom(...ALL), fc.string()),
    official: fc.boolean(),
    maxTokens: fc.option(fc.integer({ min: 100, max: 32_000 })),
    roomier: fc.boolean(),
    temperature: fc.option(fc.double({ min: 0, max: 2, noNaN: true })),
    dropped: fc.subarray(names),
  });

  it("carries no parameter that was refused, at most one limit, and tells of a temperature that it leaves out", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { parameters, temperatureIgnored } = requestParameters(input);
        for (const name of input.dropped) expect(parameters).not.toHaveProperty(name);
        expect(Object.keys(parameters).filter((name) => name.startsWith("max_")).length).toBeLessThanOrEqual(1);
        expect(temperatureIgnored).toBe(input.temperature !== null && parameters.temperature === undefined);
        if (!input.official)
          expect(Object.keys(parameters).every((name) => /^max_|^temperature$/.test(name))).toBe(true);
      }),
    );
  });
});
