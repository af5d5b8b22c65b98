"use client";

import { type FocusEvent, type PointerEvent, useEffect, useRef, useState } from "react";

const SHOW_MS = 400;
/** Long enough to move the mouse onto the hint. */
const HIDE_MS = 150;

/** When a hint shows: a while after the mouse came, at once when the keyboard did; until they leave, or Escape is pressed. */
export function useHint() {
  const [shown, show] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  function after(milliseconds: number, next: boolean): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show(next), milliseconds);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  function hide(): void {
    clearTimeout(timer.current);
    show(false);
  }
  const handlers = {
    onPointerEnter: (event: PointerEvent) => (event.pointerType === "touch" ? undefined : after(SHOW_MS, true)),
    onPointerLeave: () => after(HIDE_MS, false),
    onPointerDown: hide,
    onFocus: (event: FocusEvent) => (event.currentTarget.matches(":focus-visible") ? after(0, true) : undefined),
    onBlur: hide,
  };
  return { shown, hide, handlers };
}
