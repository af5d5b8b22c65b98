"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Share2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { ComparisonShareResource } from "@/lib/api/contracts/comparison-shares";
import { comparisonSharesQuery } from "@/lib/api/share-queries";
import { SharedLink } from "./shared-link";
import { ViewsSheet } from "./views-sheet";

/** Every comparison that was shared, newest first, with its views; active ones can be revoked. */
export function SharedLinks() {
  const query = useInfiniteQuery(comparisonSharesQuery());
  const [opened, open] = useState<ComparisonShareResource | null>(null);
  const rows = query.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <>
      {query.isPending ? <Skeleton className="h-64 rounded-lg" /> : null}
      {query.isLoadingError ? (
        <ErrorState
          title="The shared links could not be loaded"
          error={query.error}
          onRetry={() => query.refetch()}
          retrying={query.isFetching}
        />
      ) : null}
      {query.isSuccess && rows.length === 0 ? (
        <Card>
          <EmptyState icon={Share2} title="Nothing is shared yet">
            Compare two to five profiles and choose Share: the link is listed here, with when it was opened.
          </EmptyState>
        </Card>
      ) : null}
      {rows.length > 0 ? (
        <Card>
          <ul aria-label="Shared links" className="divide-y">
            {rows.map((share) => (
              <SharedLink key={share.id} share={share} onViews={() => open(share)} />
            ))}
          </ul>
        </Card>
      ) : null}
      {query.hasNextPage ? (
        <div className="mt-4 flex justify-center">
          <Button onClick={() => query.fetchNextPage()} pending={query.isFetchingNextPage}>
            Load more
          </Button>
        </div>
      ) : null}
      <ViewsSheet share={opened} onClose={() => open(null)} />
    </>
  );
}
