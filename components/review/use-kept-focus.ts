"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * For a box whose content gives way to another (`state`): the focus that goes with it lands on the box's first button, so
 * that who uses the keyboard stays where they were.
 */
export function useKeptFocus<Box extends HTMLElement>(state: string): RefObject<Box | null> {
  const box = useRef<Box>(null);
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) box.current?.querySelector<HTMLElement>("button")?.focus();
  }, [state]);
  return box;
}
