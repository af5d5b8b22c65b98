declare global {
  interface Window {
    /** What public/early-keys.js heard; null once the app hears for itself. */
    assayEarlyKeys?: { asked: boolean; typed: string; stop: () => void } | null;
  }
}

/**
 * The app hears from here on: what was typed after Ctrl-K until now, null where nobody asked. The script may also come
 * later than the app, and must then not begin: it would keep every key for itself.
 */
export function takeEarlyKeys(): string | null {
  const early = window.assayEarlyKeys;
  window.assayEarlyKeys = null;
  early?.stop();
  return early?.asked ? early.typed : null;
}
