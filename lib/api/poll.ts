const FIRST_MS = 1_000;
const MOST_MS = 15_000;

interface Polled {
  state: { dataUpdateCount: number; errorUpdateCount: number };
}

// When each query's subject last changed, as the count of polls at that time.
const lastChange = new WeakMap<Polled, { signature: string; polls: number }>();

/** Milliseconds until the next poll after `polls` of them without news: 1 s, half as much more each time, at most 15 s. */
export function backoff(polls: number): number {
  return Math.min(MOST_MS, Math.round(FIRST_MS * 1.5 ** Math.max(0, polls)));
}

/** The wait of a polled query: short again whenever `signature`, which stands for its subject's state, changes. */
export function pollDelay(query: Polled, signature: string): number {
  const polls = query.state.dataUpdateCount + query.state.errorUpdateCount;
  const last = lastChange.get(query);
  if (last?.signature === signature) return backoff(polls - last.polls);
  lastChange.set(query, { signature, polls });
  return FIRST_MS;
}
