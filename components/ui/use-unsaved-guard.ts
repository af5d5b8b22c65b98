"use client";

import { useEffect } from "react";
import { hold } from "./leaving";

/** Asks before the tab closes on something that isn't done; other pages of ours may be gone to meanwhile. */
export function useCloseGuard(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isOpen]);
}

/** Asks before something that was entered and not saved is left: by closing the tab, or for another page. */
export function useUnsavedGuard(unsaved: boolean): void {
  useCloseGuard(unsaved);
  useEffect(() => (unsaved ? hold() : undefined), [unsaved]);
}
