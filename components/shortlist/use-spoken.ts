"use client";

import { useEffect, useRef } from "react";
import { announce } from "@/components/ui/announcer";
import { useDebounced } from "@/components/ui/use-debounced";

const SETTLED_MS = 500;

/** Says a sentence to screen readers once it has become another one and stands still for a moment; not the first. */
export function useSpoken(sentence: string): void {
  const settled = useDebounced(sentence, SETTLED_MS);
  const said = useRef(sentence);
  useEffect(() => {
    if (said.current === settled) return;
    said.current = settled;
    announce(settled);
  }, [settled]);
}
