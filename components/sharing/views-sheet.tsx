"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Dialog, SheetContent } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import type { ComparisonShareResource } from "@/lib/api/contracts/comparison-shares";
import { comparisonViewsQuery } from "@/lib/api/share-queries";
import { whoWords } from "./share-words";

/** When a shared comparison was opened. `share` null: closed. */
export function ViewsSheet({ share, onClose }: { share: ComparisonShareResource | null; onClose: () => void }) {
  return (
    <Dialog open={share !== null} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <SheetContent title="Views" description={share ? whoWords(share) : undefined}>
        {share ? <Views share={share} /> : null}
      </SheetContent>
    </Dialog>
  );
}

function Views({ share }: { share: ComparisonShareResource }) {
  const query = useInfiniteQuery(comparisonViewsQuery(share.id));
  const rows = query.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <>
      <p className="mb-3 text-muted">
        Assay keeps when the page was opened, and nothing of who did. Your own look at it counts too.
      </p>
      {query.isPending ? <Skeleton className="h-40" /> : null}
      {query.isLoadingError ? (
        <ErrorState title="The views could not be loaded" error={query.error} onRetry={() => query.refetch()} />
      ) : null}
      <ol aria-label="Views" className="divide-y">
        {rows.map(({ number, viewed_at }) => (
          <li key={number} className="flex justify-between gap-3 py-2">
            <span className="text-muted">{number}</span>
            <RelativeTime exact at={viewed_at} />
          </li>
        ))}
      </ol>
      {query.hasNextPage ? (
        <Button className="mt-3" onClick={() => query.fetchNextPage()} pending={query.isFetchingNextPage}>
          Load more
        </Button>
      ) : null}
    </>
  );
}
