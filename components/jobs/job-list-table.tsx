import Link from "next/link";
import { JobStatusBadge } from "@/components/ui/job-status-badge";
import { Money } from "@/components/ui/money";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { isSettled } from "@/lib/domain/scoring-job";
import { JobOutcome } from "./job-outcome";
import { jobTitle } from "./job-title";
import { RetryRow } from "./retry-row";

/** The jobs as a table, on wide screens. */
export function JobTable({ rows }: { rows: readonly ScoringJobSummary[] }) {
  return (
    <div className="hidden lg:block">
      <Table label="Scoring jobs">
        <TableHead>
          <tr>
            <HeaderCell>Status</HeaderCell>
            <HeaderCell className="w-[30%]">Profile</HeaderCell>
            <HeaderCell className="xl:w-[28%]">Outcome</HeaderCell>
            <HeaderCell className="max-xl:hidden">Model</HeaderCell>
            <HeaderCell align="end">Cost</HeaderCell>
            <HeaderCell align="end">When</HeaderCell>
            <HeaderCell className="w-px">
              <span className="sr-only">Actions</span>
            </HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((job) => (
            <Row key={job.job_id} job={job} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function Row({ job }: { job: ScoringJobSummary }) {
  return (
    <TableRow className="relative">
      <Cell>
        <JobStatusBadge status={job.status} />
      </Cell>
      <Cell>
        <Link
          href={`/jobs/${job.job_id}`}
          className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
        >
          {jobTitle(job)}
        </Link>
        <span className="block text-muted text-sm">{job.rubric_name ?? "Free prompt"}</span>
      </Cell>
      <Cell>
        <JobOutcome job={job} />
        {job.retry_count > 0 ? <span className="block text-muted text-sm">Attempt {job.retry_count + 1}</span> : null}
      </Cell>
      <Cell title={job.model} className="max-w-48 truncate font-mono text-muted text-xs max-xl:hidden">
        {job.model}
      </Cell>
      <Cell align="end" className="whitespace-nowrap text-muted">
        {isSettled(job.status) ? <Money usd={job.total_cost_usd} /> : "–"}
      </Cell>
      <Cell align="end" className="whitespace-nowrap text-muted">
        <RelativeTime at={job.settled_at ?? job.created_at} />
      </Cell>
      <Cell align="end" className="pl-0">
        <RetryRow job={job} />
      </Cell>
    </TableRow>
  );
}
