"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Profile } from "@/lib/domain/profile";
import { documentFields } from "./profile-document-fields";
import { type DocumentMark, marksByElement, type QuoteMark } from "./profile-document-marks";

interface DocumentMarks {
  marksOf: (element: string) => readonly DocumentMark[];
  activeId: string | null;
  onShowCriterion: (mark: QuoteMark) => void;
  onLight: (id: string) => void;
}

const NO_MARKS: DocumentMark[] = [];
const Context = createContext<DocumentMarks>({
  marksOf: () => NO_MARKS,
  activeId: null,
  onShowCriterion: () => {},
  onLight: () => {},
});

export function useDocumentMarks(): DocumentMarks {
  return useContext(Context);
}

interface ProviderProps {
  profile: Profile;
  marks: readonly DocumentMark[];
  /** The mark that is lit up. */
  activeId: string | null;
  /** A reader asked what a marked part was used for. */
  onShowCriterion: (mark: QuoteMark) => void;
  /** The mouse or the keyboard is at a marked part. */
  onLight: (id: string) => void;
  children: ReactNode;
}

/** Brings the marks of a score to the elements of the document inside it. */
export function DocumentMarksProvider(props: ProviderProps) {
  const { profile, marks, activeId, onShowCriterion, onLight, children } = props;
  const shown = useMemo(() => new Set(documentFields(profile)), [profile]);
  const byElement = useMemo(() => marksByElement(marks, shown), [marks, shown]);
  const value = useMemo(
    () => ({ marksOf: (element: string) => byElement.get(element) ?? NO_MARKS, activeId, onShowCriterion, onLight }),
    [byElement, activeId, onShowCriterion, onLight],
  );
  return <Context value={value}>{children}</Context>;
}
