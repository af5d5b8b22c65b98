"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { FailureGroup } from "@/components/jobs/failure-group";
import { useCan } from "@/components/shell/use-can";
import { Card, CardHeader } from "@/components/ui/card";
import { needsPerson } from "@/components/webhooks/webhook-words";
import type { JobStatsResource } from "@/lib/api/contracts/job-stats";
import { firstJobsQuery, type JobFilter } from "@/lib/api/queries";
import { webhookEndpointsQuery } from "@/lib/api/webhook-queries";
import { NamedJobs } from "./named-jobs";
import { ScoresToReview, useToReview } from "./scores-to-review";
import { StoppedWebhook } from "./stopped-webhook";
import { windowWords } from "./window-switch";

interface NeedsYouProps {
  stats: JobStatsResource;
  stale: JobFilter;
  waiting: JobFilter;
}

/** What a person should look at: webhooks that stopped, failures by cause, scores to review or overtaken, jobs that wait. */
export function NeedsYou({ stats, stale, waiting }: NeedsYouProps) {
  const staleJobs = useQuery(firstJobsQuery(stale));
  const waitingJobs = useQuery(firstJobsQuery(waiting));
  const [outdated, delayed] = [staleJobs.data, waitingJobs.data];
  const { data: endpoints } = useQuery({ ...webhookEndpointsQuery(), enabled: useCan("admin") });
  const stopped = endpoints?.data.filter(needsPerson) ?? [];
  const toReview = [useToReview("undecided"), useToReview("insufficient")];
  const isReviewed = toReview.every(({ data }) => data?.count === 0);
  const listed = stats.failures.length + stopped.length;
  const isCalm = listed === 0 && isReviewed && outdated?.data.length === 0 && delayed?.data.length === 0;
  const unknown = [staleJobs, waitingJobs, ...toReview].some(({ isLoadingError }) => isLoadingError);
  return (
    <Card aria-labelledby="needs-you">
      <CardHeader id="needs-you" title="Needs you" />
      {isCalm ? (
        <p className="flex items-center gap-2 px-4 py-4 text-muted">
          <CircleCheck aria-hidden className="size-4 text-success" />
          Nothing. No failure in {windowWords(stats.window)}, every score is decided on and up to date, nothing waits.
        </p>
      ) : (
        <ul className="divide-y">
          {stopped.map((endpoint) => (
            <StoppedWebhook key={endpoint.id} of={endpoint} />
          ))}
          {stats.failures.map(({ error_code, jobs }) => (
            <FailureGroup
              key={error_code}
              code={error_code}
              count={`${jobs}`}
              among={{ created_after: stats.from, sandbox: stats.sandbox ? "true" : "false" }}
            />
          ))}
          <ScoresToReview
            of="undecided"
            title={(count) => (count === "1" ? "1 score to review" : `${count} scores to review`)}
            advice="Nobody has decided yet. Open a profile, read the quotes, and advance, hold or decline beside the score."
          />
          <ScoresToReview
            of="insufficient"
            title={(count) => (count === "1" ? "1 score has no overall" : `${count} scores have no overall`)}
            advice="Too little is known for a number. Open a profile to see what to ask for; a person may decide all the same."
          />
          <NamedJobs
            page={outdated}
            filter={stale}
            title={(count) => (count === "1" ? "1 score is out of date" : `${count} scores are out of date`)}
            advice="The profile or the published rubric has changed since. Open a profile to score it anew."
          />
          <NamedJobs
            page={delayed}
            filter={waiting}
            title={(count) =>
              count === "1" ? "1 job has waited unusually long" : `${count} jobs have waited unusually long`
            }
            advice="They start by themselves once the AI provider and the background engine can be reached."
          />
          {unknown ? <li className="px-4 py-3 text-muted">Not all that may need you could be read.</li> : null}
        </ul>
      )}
    </Card>
  );
}
