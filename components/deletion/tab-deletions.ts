"use client";

import { useSyncExternalStore } from "react";
import { ApiProblem, deleteJson } from "@/lib/api/client";
import { deletionNotes } from "./deletion-notes";
import { type Deletion, type DeletionEnd, makeDeletions } from "./deletions";

type EndListener = (deletion: Deletion, end: DeletionEnd) => void;

let made = 0;
let tell: EndListener = () => {};

export const tabNotes = deletionNotes(() => localStorage, "assay.deletions");

/** The deletions of this tab: they go on while the reader walks from page to page. */
export const tabDeletions = makeDeletions({
  now: () => Date.now(),
  newId: () => {
    made += 1;
    return `${Date.now()}-${made}-${Math.random().toString(36).slice(2)}`;
  },
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  notes: tabNotes,
  erase: (profileId) => deleteJson(`/profiles/${profileId}`).catch(refuseUnlessGone),
  onEnd: (deletion, end) => tell(deletion, end),
});

/** One listener: the frame around every page. */
export function onDeletionEnd(listener: EndListener): () => void {
  tell = listener;
  return () => {
    tell = () => {};
  };
}

function refuseUnlessGone(error: unknown): void {
  if (!(error instanceof ApiProblem && error.code === "PROFILE_NOT_FOUND")) throw error;
}

const none: ReadonlySet<string> = new Set();
const nothing: readonly Deletion[] = [];

/** Profiles that no list should show: they are about to be erased, or are. */
export function useHiddenProfiles(): ReadonlySet<string> {
  return useSyncExternalStore(tabDeletions.subscribe, tabDeletions.hidden, () => none);
}

export function useOpenDeletions(): readonly Deletion[] {
  return useSyncExternalStore(tabDeletions.subscribe, tabDeletions.open, () => nothing);
}
