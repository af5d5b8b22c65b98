"use client";

import { Gauge, RotateCcw } from "lucide-react";
import { buttonClasses } from "@/components/ui/button";
import { LateButton } from "@/components/ui/late-button";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import { type NextStep, STEP_WORDS } from "./next-step";
import { useHydrated } from "./use-hydrated";

export interface ScoreSheetProps {
  profile: ProfileResource;
  /** The jobs of this profile, newest first. */
  jobs: readonly ScoringJobSummary[];
  onJob: (jobId: string) => void;
  /** In the place of a job that failed, by its rubric. */
  again?: { rubricVersionId: string | null; rubricName: string | null; step: NextStep };
}

const load = () => import("./score-sheet-window").then(({ ScoreSheetWindow }) => ScoreSheetWindow);

/** The Score button; behind it the sheet in which rubric and model are chosen. */
export function ScoreSheet(props: ScoreSheetProps) {
  const hydrated = useHydrated();
  return (
    <LateButton
      haspopup="dialog"
      load={load}
      given={props}
      disabled={!hydrated}
      className={buttonClasses({ variant: "primary", className: "disabled:opacity-100" })}
    >
      {props.again ? <RotateCcw aria-hidden /> : <Gauge aria-hidden />}
      {props.again ? STEP_WORDS[props.again.step] : "Score"}
    </LateButton>
  );
}
