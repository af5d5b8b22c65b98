"use client";

import dynamic from "next/dynamic";
import { useEffect } from "react";
import { showPalette, usePaletteOpen } from "./palette-state";

const load = () => import("./palette");
const Palette = dynamic(load, { ssr: false });

/** Listens for Ctrl-K and ⌘K on every page. The palette itself is loaded when the page has come to rest, or when it is asked for. */
export function PaletteHost() {
  const open = usePaletteOpen();
  useEffect(() => {
    function act(event: KeyboardEvent) {
      const isAsked =
        event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      // Above a window that asks something, a second one would be lost.
      if (
        !isAsked ||
        event.isComposing ||
        document.querySelector("[role=dialog]:not([data-palette]), [role=alertdialog]")
      )
        return;
      event.preventDefault();
      showPalette(document.querySelector("[data-palette]") === null);
    }
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, []);
  return open ? <Palette onClose={() => showPalette(false)} /> : null;
}
