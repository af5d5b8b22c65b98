import type { QueryClient } from "@tanstack/react-query";
import { overviewFilters } from "@/components/overview/overview-queries";
import { makeQueryClient } from "@/components/shell/query-client";
import { JobListQuery } from "@/lib/api/contracts/job-list";
import { firstJobsQuery, type JobFilter, jobStatsQuery } from "@/lib/api/queries";
import { toJobStatsResource } from "@/lib/api/serialize/job-stats";
import { toScoringJobSummary } from "@/lib/api/serialize/scoring-job-summary";
import { toWebhookEndpoint } from "@/lib/api/serialize/webhook";
import { webhookEndpointsQuery } from "@/lib/api/webhook-queries";
import { hasScope, type Principal } from "@/lib/domain/access";
import type { StatsWindow } from "@/lib/domain/stats-window";
import { getScoringStats } from "@/lib/scoring/get-scoring-stats";
import { listScoringJobs } from "@/lib/scoring/list-scoring-jobs";
import { listEndpoints } from "@/lib/webhooks/list-endpoints";

interface Asked {
  principal: Principal;
  window: StatsWindow;
  sandbox: boolean;
  now: Date;
}

/** The overview's figures and rows in the page's own HTML. What fails here the browser asks again, and shows why. */
export async function prefetchOverview({ principal, window, sandbox, now }: Asked): Promise<QueryClient> {
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
