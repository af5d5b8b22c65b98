import Link from "next/link";
import { JobCards } from "@/components/jobs/job-list-cards";
import { JobTable } from "@/components/jobs/job-list-table";
import { buttonClasses } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";

/** The newest jobs, as the job list shows them. */
export function LatestJobs({ rows }: { rows: readonly ScoringJobSummary[] }) {
  return (
    <Card aria-labelledby="latest-jobs" className="overflow-hidden">
      <CardHeader
        id="latest-jobs"
        title="Latest jobs"
        actions={
          <Link href="/jobs" className={buttonClasses({ variant: "ghost", size: "sm" })}>
            All jobs
          </Link>
        }
      />
      <JobTable rows={rows} />
      <JobCards rows={rows} />
    </Card>
  );
}
