"use client";

import { useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useCan } from "@/components/shell/use-can";
import { Button } from "@/components/ui/button";
import { meQuery } from "@/lib/api/queries";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { fixOf } from "./failure-fix";
import { filterOf, type JobListState } from "./job-list-state";
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
  const { data: me } = useQuery(meQuery());
  const fix = fixOf(state.error_code, me?.default_model);
  const { progress, start } = useRetryGroup(filterOf(state), fix.request);
  const canScore = useCan("scores:write");
  const reason = state.error_code ? FAILURE_SENTENCES[state.error_code] : null;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-6 gap-y-2">
      <p className="min-w-0 flex-1 basis-80 text-muted">
        {reason ? `${reason.explanation} ${reason.advice}` : "By reason, with what to do about each:"}
      </p>
      {canScore ? (
        <Button pending={progress !== null} onClick={start} className="max-w-full whitespace-normal wrap-anywhere">
          {progress === null ? <RotateCcw aria-hidden /> : null}
          {progress === null ? `${retryWords(loaded, hasMore)}${fix.words}` : progressWords(progress)}
        </Button>
      ) : null}
    </div>
  );
}

function retryWords(loaded: number, hasMore: boolean): string {
  if (hasMore) return `Retry all of them, more than ${loaded}`;
  return loaded === 1 ? "Retry it" : `Retry all ${loaded}`;
}
