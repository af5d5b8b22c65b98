import { cn } from "./cn";

/** A grey block in the place of what is coming; give it that thing's size, so that nothing shifts. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn("own:block own:h-4 animate-pulse own:rounded-sm bg-hover", className)} />;
}
