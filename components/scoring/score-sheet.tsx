"use client";

import { Gauge } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogTrigger, SheetContent } from "@/components/ui/dialog";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import { ScoreForm } from "./score-form";
import { useHydrated } from "./use-hydrated";

interface ScoreSheetProps {
  profile: ProfileResource;
  /** The jobs of this profile, newest first. */
  jobs: readonly ScoringJobSummary[];
  onJob: (jobId: string) => void;
}

/** The Score button, and the sheet in which rubric and model are chosen. */
export function ScoreSheet({ profile, jobs, onJob }: ScoreSheetProps) {
  const [open, setOpen] = useState(false);
  const hydrated = useHydrated();
  function show(jobId: string) {
    setOpen(false);
    onJob(jobId);
  }
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary" disabled={!hydrated} className="disabled:opacity-100">
          <Gauge aria-hidden />
          Score
        </Button>
      </DialogTrigger>
      <SheetContent title="Score this profile" description={profile.full_name}>
        <ScoreForm profile={profile} jobs={jobs} onJob={show} />
      </SheetContent>
    </Dialog>
  );
}
