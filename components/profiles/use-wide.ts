"use client";

import { useSyncExternalStore } from "react";

// As Tailwind's `lg`.
const WIDE = "(min-width: 64rem)";

let media: MediaQueryList | undefined;

/** One for all: it is asked with each rendering. */
function wide(): MediaQueryList {
  media ??= window.matchMedia(WIDE);
  return media;
}

function subscribe(listener: () => void): () => void {
  const asked = wide();
  asked.addEventListener("change", listener);
  return () => asked.removeEventListener("change", listener);
}

/** Whether the window has room for a table; null on the server, which can't know. */
export function useWide(): boolean | null {
  return useSyncExternalStore<boolean | null>(
    subscribe,
    () => wide().matches,
    () => null,
  );
}
