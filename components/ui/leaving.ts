"use client";

import { useSyncExternalStore } from "react";

/** What holds the reader on the page: something typed that isn't saved. */
const holds = new Set<symbol>();
const listeners = new Set<() => void>();
/** What goes on once the reader has said that they leave; null: nothing is asked. */
let asked: (() => void) | null = null;

function ask(next: (() => void) | null): void {
  asked = next;
  for (const notify of listeners) notify();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Until the returned function is called, leaving the page asks first. */
export function hold(): () => void {
  const one = Symbol();
  holds.add(one);
  return () => void holds.delete(one);
}

export const isHeld = (): boolean => holds.size > 0;

/** Leaves the page, or asks first where something on it isn't saved. */
export function leave(go: () => void): void {
  if (isHeld()) ask(go);
  else go();
}

export const stay = (): void => ask(null);

/** They leave, and what was typed is given up. */
export function leaveAnyway(): void {
  const go = asked;
  holds.clear();
  ask(null);
  go?.();
}

export function useIsLeaving(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => asked !== null,
    () => false,
  );
}
