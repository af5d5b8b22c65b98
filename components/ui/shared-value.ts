"use client";

import { useSyncExternalStore } from "react";

/** A value outside components, for parts of a page that don't know each other. The server's HTML has the first one. */
export function sharedValue<Value>(first: Value) {
  let now = first;
  const listeners = new Set<() => void>();
  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
  return {
    get: (): Value => now,
    set(next: Value): void {
      now = next;
      for (const notify of listeners) notify();
    },
    use: (): Value =>
      useSyncExternalStore(
        subscribe,
        () => now,
        () => first,
      ),
  };
}
