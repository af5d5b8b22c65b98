"use client";

import { useEffect } from "react";
import { whenSomebodyIsHere } from "@/components/ui/somebody-is-here";
import { tellFailure, usePart } from "@/components/ui/use-late";
import { takeEarlyKeys } from "./early-keys";
import { showPalette, usePaletteOpen } from "./palette-state";

const load = () => import("./palette").then(({ default: Palette }) => Palette);

/** Listens for Ctrl-K and ⌘K on every page. The palette itself is fetched once somebody is here. */
export function PaletteHost() {
  const open = usePaletteOpen();
  const Palette = usePart(load, open, () => {
    tellFailure();
    showPalette(false);
  });
  // What is typed right after the keys is meant for its field.
  useEffect(() => whenSomebodyIsHere(() => void load().catch(() => {})), []);
  useEffect(() => {
    const typed = takeEarlyKeys();
    if (typed !== null) showPalette(true, typed);
  }, []);
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
  return open && Palette ? <Palette onClose={() => showPalette(false)} /> : null;
}
