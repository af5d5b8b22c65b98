"use client";

import { RotateCcw } from "lucide-react";
import { useCan } from "@/components/shell/use-can";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { LIMITS } from "@/lib/domain/limits";
import { FailedAttempts } from "./failed-attempts";
import { useHydrated } from "./use-hydrated";
import { useRetryJob } from "./use-job-actions";

type FailedJob = Extract<ScoringJobResource, { status: "failed" }>;

/** A failed job in words that a recruiter understands, what to do, and a way to run it again. */
export function FailedScore({ job }: { job: FailedJob }) {
  const retry = useRetryJob();
  const hydrated = useHydrated();
  const canScore = useCan("scores:write");
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
        {canScore && !isSpent ? (
          <Button
            variant={job.error.retryable ? "primary" : "secondary"}
            pending={retry.isPending}
            disabled={!hydrated}
            className="disabled:opacity-100"
            onClick={() => retry.mutate(job.job_id)}
          >
            <RotateCcw aria-hidden />
            Retry
          </Button>
        ) : null}
        <span className="text-muted text-sm">
          Failed <RelativeTime at={job.failed_at} /> · <span className="font-mono text-xs">{job.error.code}</span>
        </span>
      </div>
    </div>
  );
}
