"use client";

import { sharedValue } from "./shared-value";

/** What holds the reader on the page: something typed that isn't saved. */
const holds = new Set<symbol>();
/** What goes on once the reader has said that they leave; null: nothing is asked. */
const asked = sharedValue<(() => void) | null>(null);

/** Until the returned function is called, leaving the page asks first. */
export function hold(): () => void {
  const one = Symbol();
  holds.add(one);
  return () => void holds.delete(one);
}

export const isHeld = (): boolean => holds.size > 0;

/** Leaves the page, or asks first where something on it isn't saved. */
export function leave(go: () => void): void {
  if (isHeld()) asked.set(go);
  else go();
}

export const stay = (): void => asked.set(null);

/** They leave, and what was typed is given up. */
export function leaveAnyway(): void {
  const go = asked.get();
  holds.clear();
  asked.set(null);
  go?.();
}

export const useIsLeaving = (): boolean => asked.use() !== null;
