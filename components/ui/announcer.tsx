"use client";

import { useSyncExternalStore } from "react";

// A counter makes the same sentence twice two announcements.
let current = { text: "", count: 0 };
const listeners = new Set<() => void>();
const silence = { text: "", count: 0 };

/** Says a sentence to screen readers, politely, from anywhere. Shows nothing. */
export function announce(text: string): void {
  current = { text, count: current.count + 1 };
  for (const notify of listeners) notify();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one live region of the app; it stands in the root layout. */
export function Announcer() {
  const { text, count } = useSyncExternalStore(
    subscribe,
    () => current,
    () => silence,
  );
  return (
    <div role="status" aria-live="polite" className="sr-only">
      <span key={count}>{text}</span>
    </div>
  );
}
