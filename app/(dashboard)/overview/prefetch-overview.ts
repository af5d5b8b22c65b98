import type { QueryClient } from "@tanstack/react-query";
import { overviewFilters, REVIEWS } from "@/components/overview/overview-queries";
import { makeQueryClient } from "@/components/shell/query-client";
import { JobListQuery } from "@/lib/api/contracts/job-list";
import {
  firstJobsQuery,
  firstProfilesQuery,
  type JobFilter,
  jobStatsQuery,
  profileCountQuery,
  usageQuery,
} from "@/lib/api/queries";
import { toOwnUsage } from "@/lib/api/serialize/budget";
import { toJobStatsResource } from "@/lib/api/serialize/job-stats";
import { toProfileSummary } from "@/lib/api/serialize/profile";
import { toScoringJobSummary } from "@/lib/api/serialize/scoring-job-summary";
import { toWebhookEndpoint } from "@/lib/api/serialize/webhook";
import { webhookEndpointsQuery } from "@/lib/api/webhook-queries";
import { hasScope, type Principal } from "@/lib/domain/access";
import { LIMITS } from "@/lib/domain/limits";
import type { StatsWindow } from "@/lib/domain/stats-window";
import { countProfiles } from "@/lib/profiles/count-profiles";
import { listProfiles } from "@/lib/profiles/list-profiles";
import { getScoringStats } from "@/lib/scoring/get-scoring-stats";
import { listScoringJobs } from "@/lib/scoring/list-scoring-jobs";
import { listEndpoints } from "@/lib/webhooks/list-endpoints";
import { getUsage } from "@/lib/workspaces/get-usage";

interface Asked {
  principal: Principal;
  window: StatsWindow;
  sandbox: boolean;
  now: Date;
}

/** The overview's figures and rows in the page's own HTML. What fails here the browser asks again, and shows why. */
export async function prefetchOverview(asked: Asked): Promise<QueryClient> {
  const { principal, window, sandbox, now } = asked;
  const queryClient = makeQueryClient();
  const jobs = (filter: JobFilter) =>
    queryClient.prefetchQuery({
      ...firstJobsQuery(filter),
      retry: false,
      queryFn: async () => {
        const { rows, nextCursor } = await listScoringJobs({ principal, query: JobListQuery.parse(filter) });
        const data = rows.map((row) => toScoringJobSummary(row, { canReadProfiles: true }));
        return { data, next_cursor: nextCursor };
      },
    });
  const stats = queryClient.prefetchQuery({
    ...jobStatsQuery(window),
    retry: false,
    queryFn: async () => toJobStatsResource(await getScoringStats({ principal, window, sandbox, now })),
  });
  await Promise.all([
    stats,
    webhooks(queryClient, principal, now),
    spend(queryClient, principal, now),
    ...Object.values(REVIEWS).map((filter) => toReview(queryClient, asked, filter)),
    ...Object.values(overviewFilters(sandbox)).map(jobs),
  ]);
  return queryClient;
}

/** Who may not see the webhooks is told nothing of them. */
async function webhooks(queryClient: QueryClient, principal: Principal, now: Date): Promise<void> {
  if (!hasScope(principal, "admin")) return;
  await queryClient.prefetchQuery({
    ...webhookEndpointsQuery(),
    retry: false,
    queryFn: async () => {
      const { rows, nextCursor } = await listEndpoints({ principal, query: { limit: 200 } });
      return { data: rows.map((row) => toWebhookEndpoint(row, now)), next_cursor: nextCursor };
    },
  });
}

/** What is spent, and how the budgets stand. */
function spend(queryClient: QueryClient, principal: Principal, now: Date): Promise<void> {
  return queryClient.prefetchQuery({
    ...usageQuery(),
    retry: false,
    queryFn: async () => {
      const { sandbox, workspace, key } = await getUsage({ principal, now });
      return { sandbox, workspace: toOwnUsage(workspace), key: key && toOwnUsage(key) };
    },
  });
}

/** Whose scores wait for a person: how many, and the first of them. */
async function toReview(
  queryClient: QueryClient,
  { principal, sandbox }: Asked,
  query: (typeof REVIEWS)[keyof typeof REVIEWS],
): Promise<void> {
  const most = LIMITS.countedProfiles;
  const count = queryClient.prefetchQuery({
    ...profileCountQuery(query),
    retry: false,
    queryFn: async () => {
      const found = await countProfiles({ principal, filter: { review: query.review }, sandbox, most });
      return { count: Math.min(found, most), is_exact: found <= most };
    },
  });
  const first = queryClient.prefetchQuery({
    ...firstProfilesQuery(query),
    retry: false,
    queryFn: async () => {
      const { rows, nextCursor } = await listProfiles({ principal, query, sandbox });
      return { data: rows.map(toProfileSummary), next_cursor: nextCursor };
    },
  });
  await Promise.all([count, first]);
}
