"use client";

import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";

const ROW_PX = 56;
const CARD_PX = 100;
const OVERSCAN = 8;
/** Of the page's own HTML, before the browser has said how much it shows. */
const FIRST_ROWS = 20;
/** The next page is asked for when so few rows are left below. */
const AHEAD = 40;

export interface ShownRow {
  index: number;
  measure?: (element: Element | null) => void;
}

interface ShownRowsInput {
  count: number;
  /** null: the server, or the first moment in the browser. */
  wide: boolean | null;
  /** A row that stays although it is out of sight: it may hold the focus. */
  kept: number;
  onNearEnd: () => void;
}

/** Which rows of a long list are drawn: those in sight and a few around them, with the heights of the rest. */
export function useShownRows({ count, wide, kept, onNearEnd }: ShownRowsInput) {
  const box = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  const estimate = wide === false ? CARD_PX : ROW_PX;
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    // In a task of its own, not within the frame's: what is drawn ahead is enough until then.
    useFlushSync: false,
    scrollMargin,
    // Below the sticky headings, and above the bar of what is ticked.
    scrollPaddingStart: 64,
    scrollPaddingEnd: 96,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (kept < 0 || kept >= count || shown.includes(kept)) return shown;
      return [...shown, kept].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => {
    const measure = () => setScrollMargin(Math.round((box.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    measure();
    // What stands above the list comes and goes: banners, chips of filters. Asked with each rendering instead, the browser
    // would lay the page out anew amid each step of scrolling.
    const page = new ResizeObserver(measure);
    page.observe(document.body);
    return () => page.disconnect();
  }, []);
  useEffect(() => {
    if (wide !== null) virtualizer.measure();
  }, [wide, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const last = items.findLast((item) => item.index !== kept)?.index ?? -1;
  useEffect(() => {
    if (last >= count - AHEAD) onNearEnd();
  }, [last, count, onNearEnd]);
  return { box, scrollTo: (index: number) => virtualizer.scrollToIndex(index, { align: "auto" }), ...drawn() };

  function drawn(): { shown: ShownRow[]; gaps: number[]; after: number } {
    if (wide === null) {
      const shown = Array.from({ length: Math.min(count, FIRST_ROWS) }, (_, index) => ({ index }));
      return { shown, gaps: shown.map(() => 0), after: Math.max(0, count - FIRST_ROWS) * estimate };
    }
    const ends = [scrollMargin, ...items.map((item) => item.end)];
    return {
      shown: items.map(({ index }) => ({ index, ...(wide ? {} : { measure: virtualizer.measureElement }) })),
      gaps: items.map((item, at) => Math.max(0, item.start - (ends[at] ?? 0))),
      after: Math.max(0, virtualizer.getTotalSize() + scrollMargin - (ends.at(-1) ?? 0)),
    };
  }
}

export type ShownRows = ReturnType<typeof useShownRows>;
