"use client";

import { RotateCcw } from "lucide-react";
import Link from "next/link";
import { nextStep, STEP_WORDS } from "@/components/scoring/next-step";
import { useHydrated } from "@/components/scoring/use-hydrated";
import { useRetryJob } from "@/components/scoring/use-job-actions";
import { useCan } from "@/components/shell/use-can";
import { Button, buttonClasses } from "@/components/ui/button";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { isRetryable } from "@/lib/domain/scoring-job";

/** What helps a failed job in its row: a Retry, or the way to another score. Nothing for a reader who may not. */
export function RetryRow({ job }: { job: ScoringJobSummary }) {
  const retry = useRetryJob();
  const hydrated = useHydrated();
  const canScore = useCan("scores:write");
  if (!canScore || !isRetryable(job.status) || job.error_code === null) return null;
  const step = nextStep({ kind: job.kind, code: job.error_code, retryCount: job.retry_count });
  if (step === null) return null;
  if (step !== "retry") return job.profile_name === null ? null : <ScoreAgain job={job} />;
  return (
    <Button
      size="sm"
      disabled={!hydrated}
      className="relative z-10 disabled:opacity-100"
      pending={retry.isPending}
      onClick={() => retry.mutate(job.job_id)}
    >
      {retry.isPending ? null : <RotateCcw aria-hidden />}
      Retry
      <span className="sr-only"> {job.profile_name ?? "this job"}</span>
    </Button>
  );
}

/** Beside the profile, where the failure's own words offer it. */
function ScoreAgain({ job }: { job: ScoringJobSummary }) {
  return (
    <Link
      href={`/profiles/${job.profile_id}?job=${job.job_id}`}
      prefetch={false}
      className={buttonClasses({ size: "sm", className: "relative z-10" })}
    >
      {STEP_WORDS.score_again}
      <span className="sr-only"> {job.profile_name}</span>
    </Link>
  );
}
