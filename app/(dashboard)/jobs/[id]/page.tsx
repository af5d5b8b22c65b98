import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { JobDetail } from "@/components/jobs/job-detail";
import { makeQueryClient } from "@/components/shell/query-client";
import { jobInputQuery, jobQuery } from "@/lib/api/queries";
import { toScoringJobResource } from "@/lib/api/serialize/scoring-job";
import type { Principal } from "@/lib/domain/access";
import type { ScoringJob } from "@/lib/domain/job-record";
import { isSettled } from "@/lib/domain/scoring-job";
import { getJobInput } from "@/lib/scoring/get-job-input";
import { getScoringJob } from "@/lib/scoring/get-scoring-job";
import { requirePrincipal } from "../../require-principal";
import { orNotFound } from "../or-not-found";
import { jobNames } from "./job-names";

export const metadata: Metadata = { title: "Job" };

export default async function JobPage({ params }: { params: Promise<{ id: string }> }) {
  const principal = await requirePrincipal();
  const job = await orNotFound((await params).id, (jobId) => getScoringJob({ principal, jobId }));
  const [queryClient, names] = await Promise.all([prefetch(principal, job), jobNames(principal, job)]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <JobDetail jobId={job.id} {...names} />
    </HydrationBoundary>
  );
}

async function prefetch(principal: Principal, job: ScoringJob) {
  const queryClient = makeQueryClient();
  queryClient.setQueryData(jobQuery(job.id).queryKey, toScoringJobResource(job, { canReadProfiles: true }));
  if (isSettled(job.status)) {
    const queryFn = () => getJobInput({ principal, jobId: job.id });
    await queryClient.prefetchQuery({ ...jobInputQuery(job.id), retry: false, queryFn });
  }
  return queryClient;
}
