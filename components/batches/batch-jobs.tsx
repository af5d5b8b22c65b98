"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { JobCards } from "@/components/jobs/job-list-cards";
import { JobTable } from "@/components/jobs/job-list-table";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { BatchResource } from "@/lib/api/contracts/batches";
import { jobsQuery } from "@/lib/api/queries";
import { rejectionSentence } from "./batch-words";

/** The batch's jobs, failed ones first, and the profiles that got none. */
export function BatchJobs({ batch }: { batch: BatchResource }) {
  return (
    <>
      {batch.rejected.length > 0 ? <Rejected rejected={batch.rejected} /> : null}
      {batch.counts.failed > 0 ? <Jobs title="Failed" batchId={batch.batch_id} status="failed" /> : null}
      <Jobs title="All jobs" batchId={batch.batch_id} />
    </>
  );
}

function Jobs({ title, batchId, status }: { title: string; batchId: string; status?: "failed" }) {
  const query = useInfiniteQuery(jobsQuery({ batch_id: batchId, ...(status && { status }), limit: 50 }));
  const rows = query.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <Card aria-label={title} className="mb-4 overflow-hidden">
      <CardHeader title={title} />
      {query.isPending ? <Skeleton className="h-32 w-full" /> : null}
      {query.isLoadingError ? (
        <ErrorState error={query.error} title="Its jobs could not be loaded" onRetry={() => query.refetch()} />
      ) : null}
      {query.isSuccess && rows.length === 0 ? (
        <p className="px-4 py-6 text-center text-muted">No job has been made yet.</p>
      ) : null}
      {rows.length > 0 ? (
        <>
          <JobTable rows={rows} />
          <JobCards rows={rows} />
        </>
      ) : null}
      {query.hasNextPage ? (
        <div className="flex justify-center border-t py-3">
          <Button onClick={() => query.fetchNextPage()} pending={query.isFetchingNextPage}>
            Load more
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

function Rejected({ rejected }: Pick<BatchResource, "rejected">) {
  return (
    <Card aria-label="Not scored" className="mb-4">
      <CardHeader title="Not scored" description="Profiles that got no job." />
      <ul className="max-h-64 divide-y overflow-y-auto">
        {rejected.map(({ profile_id, code }) => (
          <li key={profile_id} className="flex flex-wrap justify-between gap-x-4 px-4 py-2">
            <Link href={`/profiles/${profile_id}`} className="font-mono text-accent text-sm">
              {profile_id}
            </Link>
            <span className="text-muted">{rejectionSentence(code)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
