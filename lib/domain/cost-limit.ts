import { estimateCost } from "./cost";

/** A call that was made: what it cost, or what it could cost at most where that is unknown; micro-dollars. */
export interface SpentCall {
  costMicros: number | null;
  maxCostMicros: number | null;
}

/** What a call that is about to be made may cost at most. null: no bound is known, of its price or of its length. */
export function mostOfCall(call: { model: string; promptTokens: number; maxOutputTokens: number | null }) {
  const { model, promptTokens, maxOutputTokens } = call;
  if (maxOutputTokens === null) return null;
  return estimateCost({ model, promptTokens, maxOutputTokens, expectedOutputTokens: 0, calls: 1 }).maxMicros;
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
  maxMicros: number | null;
  calls: number;
}

/** Why a limit can't be kept from the start, or null. Its first call must fit, and so must what is expected of all. */
export function limitFault({ limitMicros, estimatedMicros, maxMicros, calls }: Outlook): "unpriced" | "too_low" | null {
  if (estimatedMicros === null || maxMicros === null) return "unpriced";
  const firstCall = Math.ceil(maxMicros / Math.max(1, calls));
  return Math.max(estimatedMicros, firstCall) > limitMicros ? "too_low" : null;
}
