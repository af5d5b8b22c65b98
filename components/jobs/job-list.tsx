"use client";

import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { useEffect } from "react";
import { Button, buttonClasses } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { jobsQuery } from "@/lib/api/queries";
import { FailedJobsBar } from "./failed-jobs-bar";
import { FailureGroups } from "./failure-groups";
import { JobCards } from "./job-list-cards";
import { JobListFilters } from "./job-list-filters";
import { JobListSkeleton } from "./job-list-skeleton";
import { jobListParams, toJobFilter } from "./job-list-state";
import { JobTable } from "./job-list-table";
import { keepFirstPage } from "./keep-first-page";

/** The workspace's jobs, newest first, filtered by what stands in the URL; one request keeps all of them current. */
export function JobList() {
  const [state, setState] = useQueryStates(jobListParams);
  const query = useInfiniteQuery({ ...jobsQuery(toJobFilter(state)), placeholderData: keepPreviousData });
  const rows = query.data?.pages.flatMap((page) => page.data) ?? [];
  const filtered = Object.values(state).some((value) => value !== null);
  const client = useQueryClient();
  useEffect(() => (filtered ? undefined : () => keepFirstPage(client)), [client, filtered]);
  return (
    <>
      <JobListFilters state={state} onChange={setState} />
      {state.status === "failed" && rows.length > 0 ? (
        <FailedJobsBar state={state} loaded={rows.length} hasMore={query.hasNextPage} />
      ) : null}
      {state.status === "failed" && state.error_code === null && rows.length > 0 ? (
        <FailureGroups rows={rows} hasMore={query.hasNextPage} state={state} />
      ) : null}
      <Card aria-label="Jobs" aria-busy={query.isPlaceholderData} className="busy-line overflow-hidden">
        {query.isPending ? <JobListSkeleton /> : null}
        {query.isLoadingError ? (
          <ErrorState
            error={query.error}
            title="Jobs could not be loaded"
            onRetry={() => query.refetch()}
            retrying={query.isFetching}
          />
        ) : null}
        {query.isSuccess && rows.length === 0 ? <NoJobs filtered={filtered} onClear={() => setState(null)} /> : null}
        {rows.length > 0 ? (
          <>
            <JobTable rows={rows} />
            <JobCards rows={rows} />
          </>
        ) : null}
      </Card>
      {query.hasNextPage ? (
        <div className="mt-4 flex justify-center">
          <Button onClick={() => query.fetchNextPage()} pending={query.isFetchingNextPage}>
            Load more
          </Button>
        </div>
      ) : null}
    </>
  );
}

function NoJobs({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (filtered) {
    return (
      <EmptyState
        icon={ListChecks}
        title="No jobs match these filters"
        action={<Button onClick={onClear}>Clear filters</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={ListChecks}
      title="Nothing has been scored yet"
      action={
        <Link href="/profiles" className={buttonClasses({ variant: "primary" })}>
          Go to profiles
        </Link>
      }
    >
      Open a profile and choose Score. The job appears here, with its cost and its calls.
    </EmptyState>
  );
}
