const FIRST_MS = 1_000;
const MOST_MS = 15_000;

/** Milliseconds until the next poll after `polls` of them: 1 s, growing by half each time, at most 15 s. */
export function backoff(polls: number): number {
  return Math.min(MOST_MS, Math.round(FIRST_MS * 1.5 ** Math.max(0, polls - 1)));
}
