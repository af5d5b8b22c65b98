"use client";

import { RotateCcw } from "lucide-react";
import Link from "next/link";
import { useCan } from "@/components/shell/use-can";
import { Alert } from "@/components/ui/alert";
import { Button, buttonClasses } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { LIMITS } from "@/lib/domain/limits";
import { FailedAttempts } from "./failed-attempts";
import { nextStep, STEP_WORDS } from "./next-step";
import { ScoreSheet, type ScoreSheetProps } from "./score-sheet";
import { useHydrated } from "./use-hydrated";
import { useRetryJob } from "./use-job-actions";

type FailedJob = Extract<ScoringJobResource, { status: "failed" }>;

interface FailedScoreProps {
  job: FailedJob;
  /** For another score, beside the profile. */
  sheet?: ScoreSheetProps | undefined;
}

/** A failed job in words that a recruiter understands, what to do, and the way to do it. */
export function FailedScore({ job, sheet }: FailedScoreProps) {
  const { title, explanation, advice } = FAILURE_SENTENCES[job.error.code];
  const isSpent = job.retry_count >= LIMITS.retriesPerJob;
  return (
    <div className="space-y-3 px-4 py-4">
      <Alert tone="danger" title={title}>
        <p>{explanation}</p>
        <p className="mt-1.5 font-medium">{isSpent ? "It was retried as often as allowed. Score it anew." : advice}</p>
        {job.error.retry_after ? (
          <p className="mt-1.5">
            The AI provider asks us to wait; try again <RelativeTime at={job.error.retry_after} />.
          </p>
        ) : null}
      </Alert>
      <FailedAttempts job={job} />
      <div className="flex flex-wrap items-center gap-3">
        <Step job={job} sheet={sheet} />
        <span className="text-muted text-sm">
          Failed <RelativeTime at={job.failed_at} /> · <span className="font-mono text-xs">{job.error.code}</span>
        </span>
      </div>
    </div>
  );
}

/** The way to do it: here where the profile is, else a link to it. */
function Step({ job, sheet }: FailedScoreProps) {
  const step = nextStep({ kind: job.kind, code: job.error.code, retryCount: job.retry_count });
  const canScore = useCan("scores:write");
  if (!canScore || step === null || (step !== "retry" && job.erased_at)) return null;
  if (step === "retry") return <Retry job={job} />;
  if (sheet) {
    const rubricName = sheet.jobs.find((one) => one.job_id === job.job_id)?.rubric_name ?? null;
    return <ScoreSheet {...sheet} again={{ rubricVersionId: job.rubric_version_id, rubricName, step }} />;
  }
  return (
    <Link href={`/profiles/${job.profile_id}?job=${job.job_id}`} className={buttonClasses({ variant: "primary" })}>
      {STEP_WORDS[step]}
    </Link>
  );
}

function Retry({ job }: { job: FailedJob }) {
  const retry = useRetryJob();
  const hydrated = useHydrated();
  return (
    <Button
      variant={job.error.retryable ? "primary" : "secondary"}
      pending={retry.isPending}
      disabled={!hydrated}
      className="disabled:opacity-100"
      onClick={() => retry.mutate(job.job_id)}
    >
      <RotateCcw aria-hidden />
      {STEP_WORDS.retry}
    </Button>
  );
}
