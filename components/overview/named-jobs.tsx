import { jobTitle } from "@/components/jobs/job-title";
import { jobsHref } from "@/components/jobs/jobs-href";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import type { JobFilter, Page } from "@/lib/api/queries";
import { NeedsEntry } from "./needs-entry";

interface NamedJobsProps {
  page: Page<ScoringJobSummary> | undefined;
  filter: JobFilter;
  /** `count` is "100+" where there are more than were asked for. */
  title: (count: string) => string;
  advice: string;
}

const NAMED = 3;

/** Jobs that need attention; nothing while there are none. */
export function NamedJobs({ page, filter, title, advice }: NamedJobsProps) {
  if (!page || page.data.length === 0) return null;
  const { limit: _, ...filters } = filter;
  const beyond = page.next_cursor === null ? "" : "+";
  const count = `${page.data.length}${beyond}`;
  const names = page.data
    .slice(0, NAMED)
    .map((job) => ({ key: job.job_id, profileId: job.profile_id, name: jobTitle(job) }));
  const left = page.data.length - names.length;
  return (
    <NeedsEntry
      {...{ advice, names, title: title(count), isOne: count === "1", href: jobsHref(filters) }}
      more={left > 0 ? `and ${left}${beyond} more` : ""}
    />
  );
}
