import Link from "next/link";
import { jobTitle } from "@/components/jobs/job-title";
import { jobsHref } from "@/components/jobs/jobs-href";
import { buttonClasses } from "@/components/ui/button";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import type { JobFilter, Page } from "@/lib/api/queries";

interface NamedJobsProps {
  page: Page<ScoringJobSummary> | undefined;
  filter: JobFilter;
  /** `count` is "100+" where there are more than were asked for. */
  title: (count: string) => string;
  advice: string;
}

const NAMED = 3;

/** An entry of what needs attention: how many jobs, the first names, what to do; nothing while there are none. */
export function NamedJobs({ page, filter, title, advice }: NamedJobsProps) {
  if (!page || page.data.length === 0) return null;
  const { limit: _, ...filters } = filter;
  const count = `${page.data.length}${page.next_cursor === null ? "" : "+"}`;
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <p className="font-medium">{title(count)}</p>
        <p className="text-muted">{advice}</p>
        <p className="mt-1 text-sm">
          {page.data.slice(0, NAMED).map((job, at) => (
            <span key={job.job_id}>
              {at > 0 ? ", " : ""}
              <Link
                href={`/profiles/${job.profile_id}`}
                prefetch={false}
                className="text-accent underline-offset-4 hover:underline"
              >
                {jobTitle(job)}
              </Link>
            </span>
          ))}
          {page.data.length > NAMED
            ? ` and ${page.data.length - NAMED}${page.next_cursor === null ? "" : "+"} more`
            : ""}
        </p>
      </div>
      <Link href={jobsHref(filters)} prefetch={false} className={buttonClasses()}>
        See {count === "1" ? "it" : "them"}
      </Link>
    </li>
  );
}
