"use client";

import { useSyncExternalStore } from "react";

const UNITS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;
const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });
const ABSOLUTE = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });

/** "3 min. ago", "yesterday"; under a minute "just now". */
export function formatRelative(at: Date, now: Date): string {
  const seconds = (at.getTime() - now.getTime()) / 1_000;
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) return RELATIVE.format(Math.round(seconds / size), unit);
  }
  return "just now";
}

// One ticking clock for all the times on a page.
const listeners = new Set<() => void>();
let tick = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    tick = Date.now();
    for (const notify of listeners) notify();
  }, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function now(): number {
  if (tick === 0) tick = Date.now();
  return tick;
}

interface RelativeTimeProps {
  at: string;
  /** Writes the exact time out, for what may be read long after. */
  exact?: boolean;
  className?: string;
}

/** A moment as people say it, with the exact local time, which only the browser knows, as its title. */
export function RelativeTime({ at, exact = false, className }: RelativeTimeProps) {
  const current = useSyncExternalStore(subscribe, now, () => 0);
  const moment = new Date(at);
  const relative = formatRelative(moment, new Date(Math.max(current || Date.now(), moment.getTime())));
  const local = current === 0 ? undefined : ABSOLUTE.format(moment);
  return (
    // The server's clock and the browser's may differ by a word.
    <time suppressHydrationWarning dateTime={at} title={local} className={className}>
      {exact && local ? `${local} (${relative})` : relative}
    </time>
  );
}
