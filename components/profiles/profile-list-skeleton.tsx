import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The list's shape while it loads: rows as tall as the real ones. */
export function ProfileListSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Loading profiles</span>
      <div className="hidden h-8 border-b bg-sunken lg:block" />
      <ul aria-hidden className="divide-y">
        {ROWS.map((row) => (
          <li key={row} className="flex h-14 items-center gap-6 px-3">
            <span className="flex-1">
              <Skeleton className="h-3.5 w-40" />
              <Skeleton className="mt-2 h-3 w-56 max-w-full" />
            </span>
            <Skeleton className="hidden h-3.5 w-48 lg:block" />
            <Skeleton className="h-3.5 w-24" />
          </li>
        ))}
      </ul>
    </div>
  );
}
