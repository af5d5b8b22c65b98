import { LIMITS } from "./limits";

/** What a family of models takes beside the messages. `effort` is what we send; null: send none, it reasons as it likes. */
interface Family {
  takesTemperature: boolean;
  reasons: boolean;
  effort: "none" | null;
  /** Bills writing to the cache unless told not to. */
  cachesImplicitly: boolean;
}

const CHAT: Family = { takesTemperature: true, reasons: false, effort: null, cachesImplicitly: false };
const REASONING: Family = { takesTemperature: false, reasons: true, effort: null, cachesImplicitly: false };
const SWITCHABLE: Family = { takesTemperature: false, reasons: false, effort: "none", cachesImplicitly: false };
const CACHING: Family = { ...SWITCHABLE, cachesImplicitly: true };
const ALWAYS_REASONING: Family = { ...REASONING, cachesImplicitly: true };

/** First match wins. */
const FAMILIES: readonly [RegExp, Family][] = [
  [/^o\d/, REASONING],
  [/^gpt-6-astra|^gpt-6\.1-sol/, ALWAYS_REASONING],
  [/^gpt-6/, CACHING],
  [/^gpt-5\.[6-9]/, CACHING],
  [/^gpt-5\.\d/, SWITCHABLE],
  [/^gpt-5/, REASONING],
];

const VISIBLE_TOKENS = 1_200;
/** Reasoning tokens count inside the limit. */
const REASONING_FACTOR = 4;
/** Once more, after an answer that was cut off. */
const ROOMIER = { chat: 4, reasoning: 2, named: 2 };

/**
 * The parameters of a chat completion that differ by model family.
 * @param input.official api.openai.com or the sandbox: other servers take `max_tokens` and know none of the rest.
 * @param input.maxTokens limit of the answer in tokens; null: enough for a rubric's reply.
 * @param input.roomier the last answer was cut off by its limit: a multiple of it.
 * @param input.dropped names that this (base URL, model) has refused before.
 * @returns `temperatureIgnored`: one was asked for, and the model takes none.
 */
export function requestParameters(input: {
  model: string;
  official: boolean;
  maxTokens: number | null;
  roomier: boolean;
  temperature: number | null;
  dropped: string[];
}): { parameters: Record<string, unknown>; temperatureIgnored: boolean } {
  const family = withoutEffort(input.official ? familyOf(input.model) : CHAT, input.dropped);
  const length = lengthParameter(input.official, input.dropped);
  const wanted: Record<string, unknown> = {
    ...(length && { [length]: lengthLimit(family, input) }),
    ...(family.takesTemperature && input.temperature !== null && { temperature: input.temperature }),
    ...(family.effort && { reasoning_effort: family.effort }),
    ...(family.cachesImplicitly && { prompt_cache_options: { mode: "explicit" } }),
  };
  const parameters = Object.fromEntries(Object.entries(wanted).filter(([name]) => !input.dropped.includes(name)));
  return { parameters, temperatureIgnored: input.temperature !== null && !("temperature" in parameters) };
}

/** Tokens that a model may write where the caller names no limit. */
export function outputLimit(model: string): number {
  return defaultLimit(familyOf(model));
}

/** A model that can't be told not to reason does. */
function withoutEffort(family: Family, dropped: string[]): Family {
  return family.effort !== null && dropped.includes("reasoning_effort")
    ? { ...family, effort: null, reasons: true }
    : family;
}

function lengthLimit(family: Family, { maxTokens, roomier }: { maxTokens: number | null; roomier: boolean }): number {
  const limit = maxTokens ?? defaultLimit(family);
  if (!roomier) return limit;
  const factor = maxTokens === null ? ROOMIER[family.reasons ? "reasoning" : "chat"] : ROOMIER.named;
  return Math.min(limit * factor, LIMITS.maxTokens.max);
}

function defaultLimit(family: Family): number {
  return VISIBLE_TOKENS * (family.reasons ? REASONING_FACTOR : 1);
}

function familyOf(model: string): Family {
  const base = model.replace(/^ft:/, "");
  return FAMILIES.find(([pattern]) => pattern.test(base))?.[1] ?? CHAT;
}

/** A server that refuses the one name takes the other. */
function lengthParameter(official: boolean, dropped: string[]): string | null {
  const names = ["max_completion_tokens", "max_tokens"];
  if (!official) names.reverse();
  return names.find((name) => !dropped.includes(name)) ?? null;
}
