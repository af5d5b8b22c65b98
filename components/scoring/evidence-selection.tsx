"use client";

import { createContext, useContext } from "react";

/** Which quote is lit up, and what a quote does. Ids as `quoteId` makes them. */
export interface EvidenceSelection {
  activeId: string | null;
  /** Lights a quote's place up, without moving the page. */
  onLight: (id: string) => void;
  /** Lights it up and brings it into view. */
  onShow: (id: string) => void;
  /** Where a quote stands, in words; null when nowhere that the page shows. */
  placeOf: (id: string) => string | null;
}

const Context = createContext<EvidenceSelection | null>(null);

export const EvidenceSelectionProvider = Context.Provider;

/** Null where no document stands beside the score: quotes are then plain text. */
export function useEvidenceSelection(): EvidenceSelection | null {
  return useContext(Context);
}
