"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { announce } from "@/components/ui/announcer";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { jobInputQuery } from "@/lib/api/queries";
import { type EvidenceMark, evidenceMarks, type SuspiciousMark, suspiciousMarks } from "./evidence-places";
import type { EvidenceSelection } from "./evidence-selection";
import { placeWords } from "./place-words";
import { parsedScoreOf } from "./score-words";

const NONE: Evidence["marks"] = [];

interface Evidence {
  marks: readonly (EvidenceMark | SuspiciousMark)[];
  selection: EvidenceSelection;
  /** Goes from a marked part of the profile to the quote in the score. */
  showCriterion: (mark: { id: string }) => void;
}

/** Ties the quotes of a job to their places in the profile that stands beside it, both ways. */
export function useEvidence(job: ScoringJobResource | undefined, profile: ProfileResource): Evidence {
  const score = job?.profile_id === profile.id ? parsedScoreOf(job) : null;
  const input = useQuery({ ...jobInputQuery(job?.job_id ?? ""), enabled: score !== null });
  const text = input.data;
  const marks = useMemo(
    () => (score && text ? [...evidenceMarks(score.criteria, text.segments), ...suspiciousMarks(text)] : NONE),
    [score, text],
  );
  const [activeId, setActiveId] = useState<string | null>(null);

  const placeOf = (id: string) => {
    const mark = marks.find((one) => one.id === id);
    return mark ? placeWords(mark.field, profile) : null;
  };
  function onShow(id: string) {
    setActiveId(id);
    scrollTo(document.querySelector(`[data-marks~="${CSS.escape(id)}"]`));
    announce(`Shown in the profile: ${placeOf(id)}`);
  }
  function showCriterion(mark: { id: string }) {
    setActiveId(mark.id);
    const quote = document.getElementById(`quote-${mark.id}`);
    scrollTo(quote);
    quote?.focus({ preventScroll: true });
  }
  return { marks, selection: { activeId, onLight: setActiveId, onShow, placeOf }, showCriterion };
}

function scrollTo(element: Element | null): void {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}
