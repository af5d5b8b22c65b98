"use client";

import { Search } from "lucide-react";
import { buttonClasses } from "@/components/ui/button";
import { showPalette } from "./palette-state";

/** Opens the palette, and tells that a key does. */
export function PaletteButton() {
  return (
    <button
      type="button"
      onClick={() => showPalette(true)}
      aria-keyshortcuts="Control+K Meta+K"
      className="mb-3 flex h-8 w-full items-center gap-2.5 rounded-md border px-2 text-muted hover:bg-hover hover:text-text"
    >
      <Search aria-hidden className="size-4" />
      <span className="flex-1 text-left">Find anything</span>
      <kbd aria-hidden className="rounded-sm border bg-sunken px-1 font-sans text-xs">
        Ctrl K
      </kbd>
    </button>
  );
}

/** The same on phones, as a sign. */
export function PaletteIconButton() {
  return (
    <button
      type="button"
      onClick={() => showPalette(true)}
      aria-label="Find anything"
      className={buttonClasses({ variant: "ghost", size: "icon" })}
    >
      <Search aria-hidden />
    </button>
  );
}
