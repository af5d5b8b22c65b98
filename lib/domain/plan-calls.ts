import type { JobErrorCode } from "./errors";
import { LIMITS } from "./limits";
import type { CallPurpose } from "./scoring-job";

/** What `begin` decides: how often the model is asked, and whether once more without the suspicious text. */
export interface RunPlan {
  samples: number;
  pair: boolean;
  /** A score near the rubric's cut-off gets `RESAMPLES` samples. */
  resample?: boolean;
  /** Where the first reply makes a part of the text doubtful, the model is asked without it as well. */
  doubts?: boolean;
}

/** How many samples a score near its cut-off rests on. */
export const RESAMPLES = 3;

export interface PlannedCall {
  /** The step's name, unique in the run. */
  key: string;
  purpose: CallPurpose;
  text: "full" | "without_span";
  rotation: number;
  /** The call whose reply this one repairs. */
  repairs: string | null;
  /** Asks for more room than the default: the answer before was cut off. */
  roomier: boolean;
}

type Remedy = "repair" | "fix" | "step_down";

/**
 * What a call came to. `again` names the one thing to try next; `failed` ends the job with `code`, not to be tried before
 * `retryAfter` (RFC 3339) where the provider said so. Ids, codes and times only: the engine stores it.
 */
export type CallVerdict =
  | { verdict: "parsed"; nearCutoff?: boolean; doubted?: boolean }
  | { verdict: "again"; how: Remedy; code: JobErrorCode }
  | { verdict: "failed"; code: JobErrorCode; retryAfter: string | null };

export type RunFailure = { code: JobErrorCode; retryAfter: string | null };

/** A step down is refused before a token is written, and so unbilled: it has a bound of its own. */
const MOST_STEPS_DOWN = 4;

/** The next call of a run, or why there is none. Pure: the same results always give the same answer. */
export function nextCall(
  begun: RunPlan,
  results: Record<string, CallVerdict>,
): { next: PlannedCall } | { done: true } | { failed: RunFailure } {
  const plan = isDoubted(begun, results) ? { ...begun, pair: true } : begun;
  const bases = baseCalls(isNear(plan, results) ? { ...plan, samples: RESAMPLES } : plan);
  const left = { remedies: LIMITS.callsPerRun - bases.length, stepsDown: MOST_STEPS_DOWN };
  for (const base of bases) {
    const step = follow(base, results, left);
    if (step !== "parsed") return step;
  }
  return { done: true };
}

/** All the calls that a run may come to make, those that it is expected to make before the others. */
export function possibleCalls(plan: RunPlan): PlannedCall[] {
  const expected = baseCalls(plan);
  const most = { samples: plan.resample ? RESAMPLES : plan.samples, pair: plan.pair || plan.doubts === true };
  return [...expected, ...baseCalls(most).filter(({ key }) => expected.every((one) => one.key !== key))];
}

/** The base call whose reply is the official one of the first sample. */
export function officialKeyOf({ pair }: RunPlan): string {
  return pair ? "1-without-span" : "1";
}

function isDoubted({ doubts }: RunPlan, results: Record<string, CallVerdict>): boolean {
  if (!doubts) return false;
  return Object.values(results).some((result) => result.verdict === "parsed" && result.doubted);
}

function isNear(plan: RunPlan, results: Record<string, CallVerdict>): boolean {
  if (!plan.resample) return false;
  return Object.entries(results).some(
    ([key, result]) => baseKeyOf(key) === officialKeyOf(plan) && result.verdict === "parsed" && result.nearCutoff,
  );
}

/** The planned call that a step's reply stands for: `1.2` repairs or repeats `1`. */
export function baseKeyOf(stepKey: string): string {
  return stepKey.split(".")[0] ?? stepKey;
}

/** The first call about all of a text. */
export const FIRST_KEY = "1";

/** The calls that a run makes when everything goes well, in order. */
export function baseCalls({ samples, pair }: RunPlan): PlannedCall[] {
  const calls: PlannedCall[] = [];
  for (let index = 0; index < samples; index += 1) {
    const purpose: CallPurpose = index === 0 ? "score" : "sample";
    const number = index + 1;
    calls.push(plain(`${number}`, purpose, "full", index));
    if (pair) calls.push(plain(`${number}-without-span`, "without_span", "without_span", index));
  }
  return calls;
}

function plain(key: string, purpose: CallPurpose, text: PlannedCall["text"], rotation: number): PlannedCall {
  return { key, purpose, text, rotation, repairs: null, roomier: false };
}

/** Walks from a call to what stands for it by now, and takes what that cost from what the run has `left`. */
function follow(
  base: PlannedCall,
  results: Record<string, CallVerdict>,
  left: { remedies: number; stepsDown: number },
): "parsed" | { next: PlannedCall } | { failed: RunFailure } {
  const tried = new Set<Remedy>();
  let call = base;
  for (let turn = 2; ; turn += 1) {
    const result = results[call.key];
    if (!result) return { next: call };
    if (result.verdict === "parsed") return "parsed";
    if (result.verdict === "failed") return { failed: { code: result.code, retryAfter: result.retryAfter } };
    const { how } = result;
    const isLast = how === "step_down" ? left.stepsDown-- <= 0 : tried.has(how) || left.remedies-- <= 0;
    if (isLast) return { failed: { code: result.code, retryAfter: null } };
    tried.add(how);
    call = successor(base, call, how, turn);
  }
}

function successor(base: PlannedCall, call: PlannedCall, how: Remedy, turn: number): PlannedCall {
  const key = `${base.key}.${turn}`;
  if (how === "repair") return { ...call, key, purpose: "repair", repairs: call.key };
  if (how === "fix") return { ...call, key, purpose: "fix", roomier: true };
  return { ...call, key };
}
