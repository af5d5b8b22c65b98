"use client";

import { useEffect, useRef } from "react";
import { useSingleKeys } from "./single-keys";

const TYPING = "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=combobox], [role=textbox]";
const OPEN_WINDOW = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

/** What single keys do; the names are those of `KeyboardEvent.key`. */
export type KeyActions = Partial<Record<string, () => void>>;

/** Whether a key is somebody's text, or meant for a window above the page. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest(TYPING) != null || document.querySelector(OPEN_WINDOW) !== null;
}

/** Listens for single keys on the whole page, never while somebody types or a window is open; the user may turn them off. */
export function usePageKeys(actions: KeyActions): void {
  const { on } = useSingleKeys();
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    if (!on) return;
    function act(event: KeyboardEvent) {
      const action = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!action || isTaken(event)) return;
      event.preventDefault();
      action();
    }
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, [on]);
}
