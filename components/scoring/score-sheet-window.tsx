"use client";

import { useState } from "react";
import { Dialog, DialogTrigger, SheetContent } from "@/components/ui/dialog";
import type { LateProps } from "@/components/ui/late-button";
import { ScoreForm } from "./score-form";
import type { ScoreSheetProps } from "./score-sheet";

/** The sheet in which rubric and model are chosen. */
export function ScoreSheetWindow({ profile, jobs, onJob, again, opens, trigger }: ScoreSheetProps & LateProps) {
  const [open, setOpen] = useState(opens);
  function show(jobId: string) {
    setOpen(false);
    onJob(jobId);
  }
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger {...trigger} />
      <SheetContent title="Score this profile" description={profile.full_name}>
        <ScoreForm profile={profile} jobs={jobs} onJob={show} again={again} />
      </SheetContent>
    </Dialog>
  );
}
