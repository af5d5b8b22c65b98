"use client";

import { RotateCcw } from "lucide-react";
import { useCan } from "@/components/shell/use-can";
import { Button } from "@/components/ui/button";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import type { JobListState } from "./job-list-state";
import { toJobFilter } from "./job-list-state";
import { progressWords } from "./retry-all";
import { useRetryGroup } from "./use-retry-group";

interface FailedJobsBarProps {
  state: JobListState;
  /** Of the list's jobs as far as they are loaded. */
  loaded: number;
  /** There are more than those. */
  hasMore: boolean;
}

/** Above a list of failed jobs: what their reason means, what to do, and all of them again with one click. */
export function FailedJobsBar({ state, loaded, hasMore }: FailedJobsBarProps) {
  const { limit: _, ...filter } = toJobFilter(state);
  const { progress, start } = useRetryGroup(filter);
  const canScore = useCan("scores:write");
  const reason = state.error_code ? FAILURE_SENTENCES[state.error_code] : null;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-6 gap-y-2">
      <p className="min-w-0 flex-1 basis-80 text-muted">
        {reason ? `${reason.explanation} ${reason.advice}` : "Choose a reason to read what to do about it."}
      </p>
      {canScore ? (
        <Button pending={progress !== null} onClick={start}>
          {progress === null ? <RotateCcw aria-hidden /> : null}
          {progress === null ? retryWords(loaded, hasMore) : progressWords(progress)}
        </Button>
      ) : null}
    </div>
  );
}

function retryWords(loaded: number, hasMore: boolean): string {
  if (hasMore) return `Retry all of them, more than ${loaded}`;
  return loaded === 1 ? "Retry it" : `Retry all ${loaded}`;
}
