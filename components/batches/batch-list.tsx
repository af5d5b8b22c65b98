"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Layers } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Button, buttonClasses } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import type { BatchSummary } from "@/lib/api/contracts/batches";
import { batchesQuery } from "@/lib/api/queries";
import { BatchProgress } from "./batch-progress";
import { BATCH_STATUS, batchTitle, outcomeOf } from "./batch-words";

/** The workspace's batches, newest first. */
export function BatchList() {
  const query = useInfiniteQuery(batchesQuery());
  const rows = query.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <>
      <Card aria-label="Batches" className="overflow-hidden">
        {query.isPending ? <Skeleton className="h-48 w-full" /> : null}
        {query.isLoadingError ? (
          <ErrorState error={query.error} title="Batches could not be loaded" onRetry={() => query.refetch()} />
        ) : null}
        {query.isSuccess && rows.length === 0 ? <NoBatches /> : null}
        <ul className="divide-y">
          {rows.map((batch) => (
            <Row key={batch.batch_id} batch={batch} />
          ))}
        </ul>
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

function Row({ batch }: { batch: BatchSummary }) {
  const { label, tone } = BATCH_STATUS[batch.status];
  return (
    <li className="relative grid items-center gap-x-6 gap-y-2 px-4 py-3 hover:bg-sunken md:grid-cols-[1fr_16rem_7rem]">
      <div className="min-w-0">
        <Link
          href={`/batches/${batch.batch_id}`}
          className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
        >
          {batchTitle(batch)}
        </Link>
        <p className="truncate font-mono text-muted text-xs">{batch.model}</p>
      </div>
      <div>
        <BatchProgress batch={batch} />
        <p className="mt-1 text-muted text-sm">{outcomeOf(batch)}</p>
      </div>
      <div className="flex items-center justify-between gap-2 md:flex-col md:items-end md:gap-1">
        <Badge tone={tone}>{label}</Badge>
        <RelativeTime at={batch.created_at} className="text-muted text-sm" />
      </div>
    </li>
  );
}

function NoBatches() {
  return (
    <EmptyState
      icon={Layers}
      title="No batches yet"
      action={
        <Link href="/profiles" className={buttonClasses({ variant: "primary" })}>
          Choose profiles
        </Link>
      }
    >
      Tick profiles in the list and choose Score: they are scored one after the other on the server.
    </EmptyState>
  );
}
