"use client";

import { RotateCcw } from "lucide-react";
import Link from "next/link";
import { jobsHref } from "@/components/jobs/jobs-href";
import { progressWords } from "@/components/jobs/retry-all";
import { useRetryGroup } from "@/components/jobs/use-retry-group";
import { useHydrated } from "@/components/scoring/use-hydrated";
import { useCan } from "@/components/shell/use-can";
import { Badge } from "@/components/ui/badge";
import { Button, buttonClasses } from "@/components/ui/button";
import type { JobStatsResource } from "@/lib/api/contracts/job-stats";
import type { JobErrorCode } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";

interface FailureGroupProps {
  code: JobErrorCode;
  jobs: number;
  stats: JobStatsResource;
}

/** Jobs that failed for one reason: what it means, what to do, and all of them again with one click. */
export function FailureGroup({ code, jobs, stats }: FailureGroupProps) {
  const filter = {
    status: "failed",
    error_code: code,
    created_after: stats.from,
    sandbox: stats.sandbox ? "true" : "false",
  } as const;
  const { progress, start } = useRetryGroup(filter);
  const hydrated = useHydrated();
  const canScore = useCan("scores:write");
  const { title, explanation, advice, retryable } = FAILURE_SENTENCES[code];
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          {title}
          <Badge tone="danger">{jobs === 1 ? "1 job" : `${jobs} jobs`}</Badge>
        </p>
        <p className="text-muted">{explanation}</p>
        <p className="text-muted">{advice}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Link href={jobsHref(filter)} prefetch={false} className={buttonClasses()}>
          See {jobs === 1 ? "it" : "them"}
        </Link>
        {canScore ? (
          <Button
            variant={retryable ? "primary" : "secondary"}
            disabled={!hydrated}
            className="disabled:opacity-100"
            pending={progress !== null}
            onClick={start}
          >
            {progress === null ? <RotateCcw aria-hidden /> : null}
            {progress === null ? retryWords(jobs) : progressWords(progress)}
            <span className="sr-only">: {title}</span>
          </Button>
        ) : null}
      </div>
    </li>
  );
}

const retryWords = (jobs: number) => (jobs === 1 ? "Retry" : `Retry all ${jobs}`);
