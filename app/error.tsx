"use client";

import { ErrorState } from "@/components/ui/error-state";

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <div>
        <h1 className="sr-only">Error</h1>
        <ErrorState error={error} title="This page could not be shown" onRetry={reset} />
      </div>
    </main>
  );
}
