"use client";

import { useEffect, useRef, useState } from "react";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";

interface ActiveRowInput {
  rows: readonly ProfileSummary[];
  /** The row's place among them; -1: it is none of them. */
  at: number;
  scrollTo: (index: number) => void;
}

/** The row that the keyboard is at. Moving there takes the focus to the row's link, so that Enter opens it. */
export interface ActiveRow {
  id: string | null;
  row: ProfileSummary | undefined;
  move: (step: 1 | -1) => void;
  /** The focus came to a row by itself: by Tab, or by a click. */
  enter: (id: string) => void;
}

export const rowLinkId = (profileId: string) => `profile-${profileId}`;

export function useActiveId() {
  return useState<string | null>(null);
}

export function useActiveRow(
  { rows, at, scrollTo }: ActiveRowInput,
  [id, setId]: ReturnType<typeof useActiveId>,
): ActiveRow {
  const awaited = useRef<string | null>(null);
  // The row may be drawn only after the list has scrolled to it.
  useEffect(() => {
    if (awaited.current === null) return;
    const link = document.getElementById(rowLinkId(awaited.current));
    if (!link) return;
    awaited.current = null;
    link.focus({ preventScroll: true });
  });
  function move(step: 1 | -1) {
    const next = Math.max(0, Math.min(rows.length - 1, at + step));
    const row = rows[next];
    if (!row) return;
    awaited.current = row.id;
    setId(row.id);
    scrollTo(next);
    if (row.id === id) document.getElementById(rowLinkId(row.id))?.focus({ preventScroll: true });
  }
  return { id, row: rows[at], move, enter: setId };
}
