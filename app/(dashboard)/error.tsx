"use client";

import { ErrorState } from "@/components/ui/error-state";

/** A page that broke, inside the frame: the navigation still works. */
export default function DashboardError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <>
      <h1 className="sr-only">Error</h1>
      <ErrorState error={error} title="This page could not be shown" onRetry={reset} />
    </>
  );
}
