"use client";

import { RotateCcw } from "lucide-react";
import { useHydrated } from "@/components/scoring/use-hydrated";
import { useRetryJob } from "@/components/scoring/use-job-actions";
import { useCan } from "@/components/shell/use-can";
import { Button } from "@/components/ui/button";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { LIMITS } from "@/lib/domain/limits";
import { isRetryable } from "@/lib/domain/scoring-job";

/** The Retry of one row; nothing for a job that can't be, or a reader who may not. */
export function RetryRow({ job }: { job: ScoringJobSummary }) {
  const retry = useRetryJob();
  const hydrated = useHydrated();
  const canScore = useCan("scores:write");
  if (!canScore || !isRetryable(job.status) || job.retry_count >= LIMITS.retriesPerJob) return null;
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
