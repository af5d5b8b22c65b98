import Link from "next/link";
import { JobStatusBadge } from "@/components/ui/job-status-badge";
import { Money } from "@/components/ui/money";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { isSettled } from "@/lib/domain/scoring-job";
import { JobOutcome } from "./job-outcome";
import { jobTitle } from "./job-title";
import { RetryRow } from "./retry-row";

/** The jobs as cards, on narrow screens. */
export function JobCards({ rows }: { rows: readonly ScoringJobSummary[] }) {
  return (
    <ul aria-label="Scoring jobs" className="divide-y lg:hidden">
      {rows.map((job) => (
        <li key={job.job_id} className="relative space-y-1.5 px-4 py-3 active:bg-hover">
          <div className="flex items-start justify-between gap-3">
            <Link
              href={`/jobs/${job.job_id}`}
              className="min-w-0 py-0.5 font-medium text-md after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
            >
              {jobTitle(job)}
              <span className="block font-normal text-base text-muted">{job.rubric_name ?? "Free prompt"}</span>
            </Link>
            <JobStatusBadge status={job.status} />
          </div>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <JobOutcome job={job} />
            <RetryRow job={job} />
          </div>
          <p className="flex flex-wrap gap-x-3 text-muted text-sm">
            <RelativeTime at={job.settled_at ?? job.created_at} />
            {isSettled(job.status) ? <Cost usd={job.total_cost_usd} /> : null}
            {job.retry_count > 0 ? <span>Attempt {job.retry_count + 1}</span> : null}
            <span className="break-all font-mono text-xs">{job.model}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Cost({ usd }: { usd: number | null }) {
  return usd === null ? <span>Cost unknown</span> : <Money usd={usd} />;
}
