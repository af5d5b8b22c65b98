/** What this tab knows of its session. `open`: the question to sign in again stands over the page. */
interface SessionState {
  ended: boolean;
  open: boolean;
}

const running: SessionState = { ended: false, open: false };
let current = running;
const listeners = new Set<() => void>();

function set(next: SessionState): void {
  if (next.ended === current.ended && next.open === current.open) return;
  current = next;
  for (const notify of listeners) notify();
}

/** A read answered that nobody is signed in: asks once, and not again at every poll after it was put off. */
export function readRefused(): void {
  if (!current.ended) set({ ended: true, open: true });
}

/** Something that the person did was refused for that reason, or they ask for it: asks each time. */
export function askToSignIn(): void {
  set({ ended: true, open: true });
}

/** The person wants to go on looking at the page. */
export function putOff(): void {
  set({ ...current, open: false });
}

export function sessionResumed(): void {
  set(running);
}

export const sessionState = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  now: (): SessionState => current,
  onServer: (): SessionState => running,
};
