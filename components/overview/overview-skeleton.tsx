import { Skeleton } from "@/components/ui/skeleton";

const TILES = ["a", "b", "c", "d", "e", "f"];

/** The overview's shape while it loads. */
export function OverviewSkeleton() {
  return (
    <div role="status" className="space-y-5">
      <span className="sr-only">Loading the overview</span>
      <Skeleton className="h-28 rounded-lg" />
      <div aria-hidden className="grid grid-cols-2 gap-3 lg:grid-cols-3 xl:grid-cols-6">
        {TILES.map((tile) => (
          <Skeleton key={tile} className="h-22 rounded-lg" />
        ))}
      </div>
      <Skeleton className="h-80 rounded-lg" />
    </div>
  );
}
