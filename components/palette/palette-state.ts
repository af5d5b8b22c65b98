"use client";

import { sharedValue } from "@/components/ui/shared-value";

const isOpen = sharedValue(false);

/** What was typed since the palette was asked for, while it is still on its way. */
let typed = "";

function keep(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing) return;
  if (key === "Escape") showPalette(false);
  else if (key === "Backspace") typed = typed.slice(0, -1);
  else if (key.length === 1) typed += key;
  else if (key !== "Enter") return;
  event.preventDefault();
  // Not for the list of the page, where single keys act.
  event.stopPropagation();
}

/** Opens and closes the palette from anywhere. @param before what was typed already */
export function showPalette(open: boolean, before = ""): void {
  typed = before;
  if (open) document.addEventListener("keydown", keep, true);
  else document.removeEventListener("keydown", keep, true);
  isOpen.set(open);
}

export const typedBefore = (): string => typed;

/** The palette is there, and its own field hears. */
export function stopKeeping(): void {
  document.removeEventListener("keydown", keep, true);
}

export const usePaletteOpen = (): boolean => isOpen.use();
