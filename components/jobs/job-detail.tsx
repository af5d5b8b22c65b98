"use client";

import { useQuery } from "@tanstack/react-query";
import { BackLink } from "@/components/ui/back-link";
import { Card, CardHeader } from "@/components/ui/card";
import { JobStatusBadge } from "@/components/ui/job-status-badge";
import { Money } from "@/components/ui/money";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { jobQuery } from "@/lib/api/queries";
import { CallsLedger } from "./calls-ledger";
import { JobReply } from "./job-reply";
import { JobResult } from "./job-result";
import { JobText } from "./job-text";
import { ProvenanceList } from "./provenance-list";

interface JobDetailProps {
  jobId: string;
  /** Null once erased. */
  profileName: string | null;
  rubricName: string | null;
}

/** The trace of one job: what came of it, each call, where it comes from, what was sent and what came back. */
export function JobDetail({ jobId, profileName, rubricName }: JobDetailProps) {
  const { data: job } = useQuery(jobQuery(jobId));
  if (!job) return null;
  return (
    <>
      <PageHeader
        back={<BackLink href="/jobs">Scoring jobs</BackLink>}
        title={<JobTitle job={job} profileName={profileName} />}
        description={<Facts job={job} rubricName={rubricName} />}
      />
      <div className="space-y-5">
        <JobResult job={job} />
        <Card aria-labelledby="calls">
          <CardHeader
            title="Calls to the model"
            id="calls"
            description={
              <>
                Total <Money usd={job.total_cost_usd} />. Failed calls are listed too: they may have been billed.
              </>
            }
          />
          <CallsLedger job={job} />
        </Card>
        <Card aria-labelledby="provenance">
          <CardHeader title="Provenance" id="provenance" />
          <ProvenanceList job={job} rubricName={rubricName} />
        </Card>
        <JobText job={job} />
        <JobReply job={job} />
      </div>
    </>
  );
}

function JobTitle({ job, profileName }: { job: ScoringJobResource; profileName: string | null }) {
  return (
    <span className="flex flex-wrap items-center gap-2.5">
      {profileName ?? "Erased profile"}
      <JobStatusBadge status={job.status} />
    </span>
  );
}

function Facts({ job, rubricName }: { job: ScoringJobResource; rubricName: string | null }) {
  return (
    <span className="flex flex-wrap gap-x-3">
      <span>{rubricName ?? "Free prompt"}</span>
      <span className="break-all font-mono text-sm">{job.model}</span>
      <span>
        Requested <RelativeTime at={job.created_at} />
      </span>
      {job.retry_count > 0 ? <span>Attempt {job.retry_count + 1}</span> : null}
    </span>
  );
}
