import { mostMicros } from "./cost";
import { countMessages } from "./input-truncation";
import type { ChatRequest } from "./model-call";

/**
 * How many tokens a server may count for one of ours. A quote, made before anything is known of the server, holds room for
 * so many; a run reckons with what it learned, and with no more than was quoted.
 */
const MOST_RATIO = 1.25;
/** The boundary's two lines are drawn anew for each call, and take 32 tokens each at most. */
const BOUNDARY_TOKENS = 64;

type Input = Pick<ChatRequest, "messages" | "jsonSchema">;

/** Our own count of what a call lets the model read: the schema, too, which it reads with the prompt. */
export function countInput({ messages, jsonSchema }: Input, countTokens: (text: string) => number): number {
  return countMessages(messages, countTokens) + (jsonSchema ? countTokens(JSON.stringify(jsonSchema)) : 0);
}

/** What the server may count where we count `own`, before the call's boundary is drawn. */
export const quotedTokens = (own: number) => Math.ceil((own + BOUNDARY_TOKENS) * MOST_RATIO);

/** What the server will count where we count `own`, by the ratio learned of it; never fewer than we do. */
export const reckonedTokens = (own: number, ratio: number | null) =>
  Math.ceil(own * Math.min(MOST_RATIO, Math.max(1, ratio ?? 1)));

/** A call that was made: what it cost, or what it could cost at most where that is unknown; micro-dollars. */
export interface SpentCall {
  costMicros: number | null;
  maxCostMicros: number | null;
}

/** What a call that is about to be made may cost at most. null: no bound is known, of its price or of its length. */
export function mostOfCall(call: { model: string; promptTokens: number; maxOutputTokens: number | null }) {
  const { model, promptTokens, maxOutputTokens } = call;
  if (maxOutputTokens === null) return null;
  return mostMicros(model, promptTokens, maxOutputTokens);
}

/**
 * Whether another call could take a job past its limit, all its runs counted. What nobody knows counts as too much: a
 * limit that may be broken is none.
 */
export function couldExceed(limitMicros: number, spent: readonly SpentCall[], nextMicros: number | null): boolean {
  const before = spent.map(({ costMicros, maxCostMicros }) => costMicros ?? maxCostMicros);
  if (nextMicros === null || before.includes(null)) return true;
  return before.reduce<number>((sum, cost) => sum + (cost ?? 0), nextMicros) > limitMicros;
}

interface Outlook {
  limitMicros: number;
  estimatedMicros: number | null;
  /** What the first call may cost; 0 where there is none. */
  firstMicros: number | null;
}

/** What calls cost together; an unknown cost counts as that call's most, and as nothing where that is unknown, too. */
export function spentOf(calls: readonly SpentCall[]): number {
  return calls.reduce((sum, { costMicros, maxCostMicros }) => sum + (costMicros ?? maxCostMicros ?? 0), 0);
}

/** Why a limit can't be kept from the start, or null. Its first call must fit, and so must what is expected of all. */
export function limitFault({ limitMicros, estimatedMicros, firstMicros }: Outlook): "unpriced" | "too_low" | null {
  if (estimatedMicros === null || firstMicros === null) return "unpriced";
  return Math.max(estimatedMicros, firstMicros) > limitMicros ? "too_low" : null;
}
