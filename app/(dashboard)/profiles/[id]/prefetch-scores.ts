import type { QueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { shownJob } from "@/components/scoring/shown-job";
import { makeQueryClient } from "@/components/shell/query-client";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { jobInputQuery, jobQuery, jobsQuery, type Page, rubricQuery, rubricsQuery } from "@/lib/api/queries";
import { reviewQuery } from "@/lib/api/review-queries";
import { toReviewResource } from "@/lib/api/serialize/review";
import { toRubricResource, toRubricSummary } from "@/lib/api/serialize/rubric";
import { toScoringJobResource } from "@/lib/api/serialize/scoring-job";
import { toScoringJobSummary } from "@/lib/api/serialize/scoring-job-summary";
import type { Principal } from "@/lib/domain/access";
import { LIMITS } from "@/lib/domain/limits";
import { getRubric } from "@/lib/rubrics/get-rubric";
import { listRubrics } from "@/lib/rubrics/list-rubrics";
import { getJobInput } from "@/lib/scoring/get-job-input";
import { getScoreReview } from "@/lib/scoring/get-score-review";
import { getScoringJob } from "@/lib/scoring/get-scoring-job";
import { listScoringJobs } from "@/lib/scoring/list-scoring-jobs";

const may = { canReadProfiles: true };

/**
 * What the page shows at first: the profile's jobs, the chosen one with its text, and its rubric. What can't be read is
 * left out: the browser asks again and shows why.
 */
export async function prefetchScores(
  principal: Principal,
  profileId: string,
  asked: string | null,
): Promise<QueryClient> {
  const client = makeQueryClient();
  const [jobs] = await Promise.all([prefetchJobs(client, principal, profileId), prefetchRubrics(client, principal)]);
  const row = asked ? jobs.find((job) => job.job_id === asked) : shownJob(jobs);
  const jobId = asked ?? row?.job_id;
  if (jobId === undefined || !z.uuid().safeParse(jobId).success) return client;
  await Promise.all([
    client.prefetchQuery({
      ...jobQuery(jobId),
      retry: false,
      queryFn: async () => toScoringJobResource(await getScoringJob({ principal, jobId }), may),
    }),
    row?.status === "completed" ? prefetchInput(client, principal, jobId) : null,
    row?.status === "completed" ? prefetchReview(client, principal, jobId) : null,
    row ? prefetchRubricOf(client, principal, row) : null,
  ]);
  return client;
}

async function prefetchJobs(
  client: QueryClient,
  principal: Principal,
  profileId: string,
): Promise<ScoringJobSummary[]> {
  const query = { profile_id: profileId, limit: LIMITS.listPage.default };
  await client.prefetchInfiniteQuery({
    ...jobsQuery({ profile_id: profileId }),
    retry: false,
    queryFn: async () => {
      const { rows, nextCursor } = await listScoringJobs({ principal, query });
      return { data: rows.map((row) => toScoringJobSummary(row, may)), next_cursor: nextCursor };
    },
  });
  const pages = client.getQueryData(jobsQuery({ profile_id: profileId }).queryKey)?.pages ?? [];
  return pages.flatMap((page: Page<ScoringJobSummary>) => page.data);
}

async function prefetchRubrics(client: QueryClient, principal: Principal): Promise<void> {
  await client.prefetchQuery({
    ...rubricsQuery(),
    retry: false,
    queryFn: async () => {
      const { rows } = await listRubrics({ principal, query: { limit: LIMITS.listPage.max } });
      return { data: rows.map(toRubricSummary), next_cursor: null };
    },
  });
}

async function prefetchRubricOf(client: QueryClient, principal: Principal, job: ScoringJobSummary): Promise<void> {
  const rubrics = client.getQueryData(rubricsQuery().queryKey)?.data ?? [];
  const id = rubrics.find((one) => one.published_version_id === job.rubric_version_id)?.id;
  if (id === undefined) return;
  await client.prefetchQuery({
    ...rubricQuery(id),
    retry: false,
    queryFn: async () => toRubricResource(await getRubric({ principal, id })),
  });
}

function prefetchInput(client: QueryClient, principal: Principal, jobId: string): Promise<void> {
  return client.prefetchQuery({
    ...jobInputQuery(jobId),
    retry: false,
    queryFn: () => getJobInput({ principal, jobId }),
  });
}

function prefetchReview(client: QueryClient, principal: Principal, jobId: string): Promise<void> {
  return client.prefetchQuery({
    ...reviewQuery(jobId),
    retry: false,
    queryFn: async () => toReviewResource(await getScoreReview({ principal, jobId })),
  });
}
