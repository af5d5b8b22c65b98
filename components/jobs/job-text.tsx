"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { JobInput, ScoringJobResource } from "@/lib/api/contracts/scoring";
import { isGone, jobInputQuery } from "@/lib/api/queries";
import { isSettled } from "@/lib/domain/scoring-job";
import { OriginalProfile } from "./original-profile";
import { ScoredText } from "./scored-text";
import { SentMessages } from "./sent-messages";

/** What the model saw: the frozen text with what was done to it, and the messages around it. */
export function JobText({ job }: { job: ScoringJobResource }) {
  // While a run is under way its messages aren't in the ledger yet.
  const input = useQuery({ ...jobInputQuery(job.job_id), enabled: isSettled(job.status) });
  const [beside, setBeside] = useState(false);
  return (
    <>
      <Card aria-labelledby="text">
        <CardHeader
          title="What the model saw"
          id="text"
          description="The profile as it was frozen for this score: redacted, checked for instructions, and never changed since."
          actions={
            input.data ? (
              <Button size="sm" aria-pressed={beside} onClick={() => setBeside(!beside)}>
                Beside the original
              </Button>
            ) : null
          }
        />
        <Loaded query={input}>
          {(data) => (
            <div className={cn("grid items-start", beside && "lg:grid-cols-2")}>
              <ScoredText input={data} />
              {beside ? (
                <section aria-label="The original" className="min-w-0 px-4 py-4 lg:pl-0">
                  <OriginalProfile job={job} />
                </section>
              ) : null}
            </div>
          )}
        </Loaded>
      </Card>
      <Card aria-labelledby="messages">
        <CardHeader title="Exact text sent" id="messages" />
        <Loaded query={input}>{(data) => <SentMessages messages={data.messages} />}</Loaded>
      </Card>
    </>
  );
}

interface LoadedProps {
  query: { data: JobInput | undefined; error: Error | null; isFetching: boolean; refetch: () => unknown };
  children: (data: JobInput) => ReactNode;
}

function Loaded({ query, children }: LoadedProps) {
  if (query.data) return children(query.data);
  if (isGone(query.error)) return <p className="px-4 py-4 text-muted">The text was erased with its profile.</p>;
  if (query.error) {
    return <ErrorState error={query.error} title="The text could not be loaded" onRetry={() => query.refetch()} />;
  }
  if (!query.isFetching) return <p className="px-4 py-4 text-muted">It is shown when the scoring has ended.</p>;
  return (
    <div className="px-4 py-4">
      <Skeleton className="h-40 w-full" />
    </div>
  );
}
