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
import { jobsQuery, newestJobsQuery } from "@/lib/api/queries";
import { FailedJobsBar } from "./failed-jobs-bar";
import { FailureGroups } from "./failure-groups";
import { JobCards } from "./job-list-cards";
import { JobListFilters } from "./job-list-filters";
import { JobListSkeleton } from "./job-list-skeleton";
import { jobListParams, toJobFilter } from "./job-list-state";
import { JobTable } from "./job-list-table";

/** The workspace's jobs, newest first, filtered by what stands in the URL; one request keeps all of them current. */
export function JobList() {
  const [state, setState] = useQueryStates(jobListParams);
  const query = useInfiniteQuery({ ...jobsQuery(toJobFilter(state)), placeholderData: keepPreviousData });
  const rows = query.data?.pages.flatMap((page) => page.data) ?? [];
  useFirstPageLeft();
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
        {query.isSuccess && rows.length === 0 ? (
          <NoJobs filtered={Object.values(state).some((value) => value !== null)} onClear={() => setState(null)} />
        ) : null}
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

/** The newest jobs are watched on, on every page: with one request, however many pages were loaded here. */
function useFirstPageLeft() {
  const client = useQueryClient();
  useEffect(
    () => () => {
      client.setQueryData(
        newestJobsQuery().queryKey,
        (all) => all && { pages: all.pages.slice(0, 1), pageParams: all.pageParams.slice(0, 1) },
      );
    },
    [client],
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
