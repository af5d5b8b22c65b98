import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { JobList } from "@/components/jobs/job-list";
import { loadJobListState, toJobFilter } from "@/components/jobs/job-list-state";
import { makeQueryClient } from "@/components/shell/query-client";
import { PageHeader } from "@/components/ui/page-header";
import { JobListQuery } from "@/lib/api/contracts/job-list";
import { jobsQuery } from "@/lib/api/queries";
import { toScoringJobSummary } from "@/lib/api/serialize/scoring-job-summary";
import type { Principal } from "@/lib/domain/access";
import { listScoringJobs } from "@/lib/scoring/list-scoring-jobs";
import { requirePrincipal } from "../require-principal";

export const metadata: Metadata = { title: "Scoring jobs" };

export default async function JobsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const principal = await requirePrincipal();
  const queryClient = await prefetch(principal, await searchParams);
  return (
    <>
      <PageHeader
        title="Scoring jobs"
        description="Every score that was asked for: what came of it, and what it cost."
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <JobList />
      </HydrationBoundary>
    </>
  );
}

/** The first page of the list in the page's own HTML. When that fails, the browser asks again and shows why. */
async function prefetch(principal: Principal, searchParams: SearchParams) {
  const filter = toJobFilter(loadJobListState(searchParams));
  const queryClient = makeQueryClient();
  await queryClient.prefetchInfiniteQuery({
    ...jobsQuery(filter),
    retry: false,
    queryFn: async () => {
      const { rows, nextCursor } = await listScoringJobs({ principal, query: JobListQuery.parse(filter) });
      return { data: rows.map((row) => toScoringJobSummary(row, { canReadProfiles: true })), next_cursor: nextCursor };
    },
  });
  return queryClient;
}
