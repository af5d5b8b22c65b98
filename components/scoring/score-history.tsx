"use client";

import Link from "next/link";
import { Card, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { JobStatusBadge } from "@/components/ui/job-status-badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreValue } from "@/components/ui/score";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { CriterionHistory } from "./criterion-history";
import { SandboxMark } from "./sandbox-mark";

interface ScoreHistoryProps {
  jobs: readonly ScoringJobSummary[];
  selectedId: string | null;
  onSelect: (jobId: string) => void;
}

/** Every job of the profile, newest first; choosing one shows it and puts it into the address. */
export function ScoreHistory({ jobs, selectedId, onSelect }: ScoreHistoryProps) {
  // The only job is the one that stands above.
  if (jobs.every((job) => job.job_id === selectedId)) return null;
  return (
    <Card aria-labelledby="history">
      <CardHeader title="History" id="history" />
      <ol className="divide-y">
        {jobs.map((job) => (
          <li key={job.job_id}>
            <Link
              href={`/profiles/${job.profile_id}?job=${job.job_id}`}
              scroll={false}
              aria-current={job.job_id === selectedId ? "true" : undefined}
              onNavigate={(event) => {
                event.preventDefault();
                onSelect(job.job_id);
              }}
              className={cn(
                "flex items-start justify-between gap-3 px-4 py-2.5 transition-colors hover:bg-sunken focus-visible:-outline-offset-2",
                job.job_id === selectedId && "bg-accent-soft",
              )}
            >
              <span className="min-w-0">
                <span className="block font-medium">{job.rubric_name ?? "Free prompt"}</span>
                <span className="block text-muted text-sm">
                  <RelativeTime at={job.settled_at ?? job.created_at} /> ·{" "}
                  <span className="break-all font-mono text-xs">{job.model}</span>
                </span>
                {job.error_code && job.status === "failed" ? (
                  <span className="block text-danger text-sm">{FAILURE_SENTENCES[job.error_code].title}</span>
                ) : null}
              </span>
              <Outcome job={job} />
            </Link>
          </li>
        ))}
      </ol>
      <CriterionHistory jobs={jobs} selectedId={selectedId} />
    </Card>
  );
}

function Outcome({ job }: { job: ScoringJobSummary }) {
  if (job.status !== "completed") return <JobStatusBadge status={job.status} />;
  return (
    <span className="flex shrink-0 flex-col items-end gap-1">
      {job.kind === "rubric" ? <ScoreValue score={job.overall_score} /> : <span className="text-muted">Answer</span>}
      {job.sandbox ? <SandboxMark /> : null}
    </span>
  );
}
