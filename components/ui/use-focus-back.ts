"use client";

import { useRef } from "react";

/** For a window that may have been opened by no button of its own: gives the focus back to what had it before. */
export function useFocusBack() {
  const before = useRef<Element>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: () => {
      // Where it went on purpose, it stays.
      if (document.activeElement === document.body && before.current instanceof HTMLElement) before.current.focus();
    },
  };
}
