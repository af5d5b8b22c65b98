"use client";

import { useSyncExternalStore } from "react";

const STORED = "assay.single-keys";
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Storage may be closed to us (private windows, policies): then keys work, and the choice lasts for the page. */
let chosen: boolean | null = null;

function isOn(): boolean {
  if (chosen !== null) return chosen;
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

function choose(on: boolean): void {
  chosen = on;
  try {
    if (on) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, "off");
  } catch {}
  for (const notify of listeners) notify();
}

/** Whether keys without Ctrl act on pages. Who speaks to the computer, or hits keys unmeant, turns them off (WCAG 2.1.4). */
export function useSingleKeys(): { on: boolean; choose: (on: boolean) => void } {
  return { on: useSyncExternalStore(subscribe, isOn, () => true), choose };
}
