"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { announce } from "@/components/ui/announcer";
import { buttonClasses } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { firstPage, newestJobsQuery, queryKeys } from "@/lib/api/queries";
import { finishedSentence, newlyFinished, settledTries } from "./finished-jobs";

const MOST_TOASTS = 3;

/** Watches the workspace's newest jobs with one request, the list's own where that is open, and says on any page when one has ended. */
export function JobWatcher() {
  const queryClient = useQueryClient();
  const { data } = useInfiniteQuery({ ...newestJobsQuery(), select: firstPage });
  const known = useRef<ReadonlySet<string>>(null);

  useEffect(() => {
    if (!data) return;
    const finished = known.current ? newlyFinished(known.current, data) : [];
    known.current = settledTries(data);
    if (finished.length === 0) return;
    if (finished.length > MOST_TOASTS) tellCount(finished.length);
    else for (const job of finished) tellJob(job);
    queryClient.invalidateQueries({ queryKey: queryKeys.profiles });
    queryClient.invalidateQueries({ queryKey: queryKeys.jobLists });
    queryClient.invalidateQueries({ queryKey: queryKeys.outlooks });
    queryClient.invalidateQueries({ queryKey: queryKeys.usage });
  }, [data, queryClient]);

  return null;
}

function tellJob(job: ScoringJobSummary): void {
  const { title, description } = finishedSentence(job);
  announce(`${title}. ${description}`);
  // There the result itself comes into view, and a toast would lie over it.
  if (window.location.pathname === `/profiles/${job.profile_id}`) return;
  const show = job.status === "failed" ? toast.error : toast.success;
  show(title, {
    id: job.job_id,
    description,
    duration: 10_000,
    action: (
      <Link
        href={`/profiles/${job.profile_id}`}
        onClick={() => toast.dismiss(job.job_id)}
        className={buttonClasses({ variant: "secondary", size: "sm", className: "ml-auto" })}
      >
        Open profile
      </Link>
    ),
  });
}

function tellCount(count: number): void {
  const title = `${count} scorings have ended`;
  announce(title);
  toast.success(title, {
    action: (
      <Link href="/jobs" className={buttonClasses({ variant: "secondary", size: "sm", className: "ml-auto" })}>
        Open scoring jobs
      </Link>
    ),
  });
}
