"use client";

import { useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import Link from "next/link";
import { useHydrated } from "@/components/scoring/use-hydrated";
import { useCan } from "@/components/shell/use-can";
import { Badge } from "@/components/ui/badge";
import { Button, buttonClasses } from "@/components/ui/button";
import { meQuery } from "@/lib/api/queries";
import type { JobErrorCode } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { fixOf } from "./failure-fix";
import { filterOf, type JobListState } from "./job-list-state";
import { jobsHref } from "./jobs-href";
import { progressWords } from "./retry-all";
import { useRetryGroup } from "./use-retry-group";

interface FailureGroupProps {
  code: JobErrorCode;
  /** How many, as it is said: "100+" where there are more than were asked for. */
  count: string;
  /** Of the list whose jobs these are, whatever their reason. */
  among: Partial<JobListState>;
}

/** Jobs that failed for one reason: what it means, what to do, and all of them again with one click. */
export function FailureGroup({ code, count, among }: FailureGroupProps) {
  const group = { ...among, status: "failed", error_code: code } as const;
  const { data: me } = useQuery(meQuery());
  const fix = fixOf(code, me?.default_model);
  const { progress, start } = useRetryGroup(filterOf(group), fix.request);
  const hydrated = useHydrated();
  const canScore = useCan("scores:write");
  const { title, explanation, advice, retryable } = FAILURE_SENTENCES[code];
  const isOne = count === "1";
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          {title}
          <Badge tone="danger">{isOne ? "1 job" : `${count} jobs`}</Badge>
        </p>
        <p className="text-muted">{explanation}</p>
        <p className="text-muted">{advice}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Link href={jobsHref(group)} prefetch={false} className={buttonClasses()}>
          See {isOne ? "it" : "them"}
        </Link>
        {canScore ? (
          <Button
            variant={retryable ? "primary" : "secondary"}
            disabled={!hydrated}
            className="max-w-full whitespace-normal wrap-anywhere disabled:opacity-100"
            pending={progress !== null}
            onClick={start}
          >
            {progress === null ? <RotateCcw aria-hidden /> : null}
            {progress === null ? `${isOne ? "Retry" : `Retry all ${count}`}${fix.words}` : progressWords(progress)}
            <span className="sr-only">: {title}</span>
          </Button>
        ) : null}
      </div>
    </li>
  );
}
