"use client";

import { Check } from "lucide-react";
import { useEffect, useState } from "react";
import { useCan } from "@/components/shell/use-can";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Spinner } from "@/components/ui/spinner";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { formatElapsed, progressOf, runBegan, STEPS } from "./job-story";
import { useCancelJob } from "./use-job-actions";

/** An unfinished job: the step that it is really at, how long it has taken, and a way to stop it. */
export function ScoringProgress({ job }: { job: ScoringJobResource }) {
  const { step, note } = progressOf(job);
  const cancel = useCancelJob();
  const canScore = useCan("scores:write");
  useEffect(() => announce(`Scoring: ${STEPS[step]}`), [step]);
  return (
    <div className="px-4 py-4">
      <div className="flex items-center justify-between gap-3">
        <p className="font-semibold text-md">Scoring…</p>
        <Elapsed since={runBegan(job)} />
      </div>
      <ol className="mt-3 space-y-2.5">
        {STEPS.map((label, index) => (
          <Step key={label} label={label} state={index < step ? "done" : index === step ? "now" : "next"} />
        ))}
      </ol>
      {note ? <p className="mt-3 text-muted">{note}</p> : null}
      <p className="mt-3 text-muted text-sm">
        Model <span className="font-mono">{job.model}</span>. You can leave this page; the score will be here when you
        come back.
      </p>
      {canScore ? (
        <Button className="mt-3" size="sm" pending={cancel.isPending} onClick={() => cancel.mutate(job.job_id)}>
          Cancel scoring
        </Button>
      ) : null}
    </div>
  );
}

function Step({ label, state }: { label: string; state: "done" | "now" | "next" }) {
  return (
    <li
      aria-current={state === "now" ? "step" : undefined}
      className={cn("flex items-center gap-2", state === "now" ? "font-medium" : "text-muted")}
    >
      <span className="grid size-5 shrink-0 place-items-center">
        {state === "done" ? <Check aria-hidden className="size-4 text-success" /> : null}
        {state === "now" ? <Spinner className="text-accent" /> : null}
        {state === "next" ? <span aria-hidden className="size-1.5 rounded-full bg-field" /> : null}
      </span>
      {label}
      {state === "done" ? <span className="sr-only">, done</span> : null}
    </li>
  );
}

function Elapsed({ since }: { since: string | null }) {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  if (since === null || now === null) return <span className="h-5" />;
  return <span className="text-muted">{formatElapsed((now - Date.parse(since)) / 1_000)}</span>;
}
