import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { isSettled } from "@/lib/domain/scoring-job";
import type { StatsWindow } from "@/lib/domain/stats-window";
import { ApiProblem, getJson, postJson, queryString } from "./client";
import type { ApiKeyResource, ServiceAccountResource } from "./contracts/api-keys";
import type { BatchOutlook, BatchRequest, BatchResource, BatchSummary } from "./contracts/batches";
import type { UsageResource } from "./contracts/budgets";
import type { JobListQuery, ScoringJobSummary } from "./contracts/job-list";
import type { JobStatsResource } from "./contracts/job-stats";
import type { InvitationResource, MemberResource } from "./contracts/members";
import type { ModelListResource } from "./contracts/models";
import type { ProfileAlike, ProfileCount, ProfileListQuery, ProfileSummary } from "./contracts/profiles";
import type { MeResource, ProviderResource } from "./contracts/rest";
import type { RubricResource, RubricSummary } from "./contracts/rubrics";
import type { JobInput, ScoreOutlook, ScoreRequest, ScoringJobResource } from "./contracts/scoring";
import type { WorkspaceResource } from "./contracts/workspace";
import { pollDelay } from "./poll";

/** One page of a list, as the API answers it. */
export interface Page<T> {
  data: T[];
  next_cursor: string | null;
}

export type ProfileFilter = Partial<Omit<ProfileListQuery, "cursor">>;
export type JobFilter = Partial<Omit<z.output<typeof JobListQuery>, "cursor">>;

/** The roots of every key: invalidate one of them after a write. */
export const queryKeys = {
  me: ["me"] as const,
  provider: ["provider"] as const,
  members: ["members"] as const,
  invitations: ["invitations"] as const,
  apiKeys: ["api-keys"] as const,
  serviceAccounts: ["service-accounts"] as const,
  webhooks: ["webhooks"] as const,
  profiles: ["profiles"] as const,
  profileLists: ["profiles", "list"] as const,
  outlooks: ["score-outlook"] as const,
  jobs: ["jobs"] as const,
  jobLists: ["jobs", "list"] as const,
  job: (id: string) => ["jobs", "detail", id] as const,
  batches: ["batches"] as const,
  shares: ["comparison-shares"] as const,
  rubrics: ["rubrics"] as const,
  workspace: ["workspace"] as const,
  usage: ["usage"] as const,
  models: ["models"] as const,
};

const paging = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: Page<unknown>) => page.next_cursor,
};

export const meQuery = () =>
  queryOptions({
    queryKey: queryKeys.me,
    queryFn: ({ signal }) => getJson<MeResource>("/me", signal),
    staleTime: 5 * 60_000,
  });

export const membersQuery = () =>
  queryOptions({
    queryKey: queryKeys.members,
    queryFn: ({ signal }) => getJson<Page<MemberResource>>("/members?limit=200", signal),
  });

export const invitationsQuery = () =>
  queryOptions({
    queryKey: queryKeys.invitations,
    queryFn: ({ signal }) => getJson<Page<InvitationResource>>("/invitations?limit=200", signal),
  });

export const apiKeysQuery = () =>
  queryOptions({
    queryKey: queryKeys.apiKeys,
    queryFn: ({ signal }) => getJson<Page<ApiKeyResource>>("/api-keys?limit=200", signal),
  });

export const serviceAccountsQuery = () =>
  queryOptions({
    queryKey: queryKeys.serviceAccounts,
    queryFn: ({ signal }) => getJson<Page<ServiceAccountResource>>("/service-accounts?limit=200", signal),
  });

const PROVIDER_POLL_MS = 60_000;

/** Who answers for the models and whom it refuses; looked at once a minute, as often as a paused provider is asked. */
export const providerQuery = () =>
  queryOptions({
    queryKey: queryKeys.provider,
    queryFn: ({ signal }) => getJson<ProviderResource>("/provider", signal),
    refetchInterval: PROVIDER_POLL_MS,
  });

export const workspaceQuery = () =>
  queryOptions({
    queryKey: queryKeys.workspace,
    queryFn: ({ signal }) => getJson<WorkspaceResource>("/workspace", signal),
    staleTime: 60_000,
  });

/** What is spent, and how the budgets stand; looked at once a minute. */
export const usageQuery = () =>
  queryOptions({
    queryKey: queryKeys.usage,
    queryFn: ({ signal }) => getJson<UsageResource>("/usage", signal),
    refetchInterval: 60_000,
  });

export const modelsQuery = () =>
  queryOptions({
    queryKey: queryKeys.models,
    queryFn: ({ signal }) => getJson<ModelListResource>("/models", signal),
    staleTime: 60_000,
  });

export const profilesQuery = (filter: ProfileFilter) =>
  infiniteQueryOptions({
    ...paging,
    queryKey: [...queryKeys.profileLists, filter],
    queryFn: ({ pageParam, signal }) =>
      getJson<Page<ProfileSummary>>(`/profiles${queryString({ ...filter, cursor: pageParam })}`, signal),
  });

/** Profiles whose names are much like what was typed. */
export const profilesAlikeQuery = (q: string) =>
  queryOptions({
    queryKey: [...queryKeys.profileLists, "alike", q],
    queryFn: ({ signal }) => getJson<{ data: ProfileAlike[] }>(`/profiles/alike${queryString({ q })}`, signal),
    enabled: q !== "",
  });

/** The first profiles that fit some words, for a palette. */
export const foundProfilesQuery = (q: string) =>
  queryOptions({
    queryKey: [...queryKeys.profileLists, "found", q],
    queryFn: ({ signal }) =>
      getJson<Page<ProfileSummary>>(
        `/profiles${queryString({ q: q.slice(0, 200), sort: "name", order: "asc", limit: 6 })}`,
        signal,
      ),
    staleTime: 60_000,
  });

/** The first rows of a list of profiles, for pages that show them beside other things. */
export const firstProfilesQuery = (filter: ProfileFilter) =>
  queryOptions({
    queryKey: [...queryKeys.profileLists, "first", filter],
    queryFn: ({ signal }) => getJson<Page<ProfileSummary>>(`/profiles${queryString({ ...filter })}`, signal),
  });

/** How many profiles a list has; what makes the lists old makes this old. */
export const profileCountQuery = ({ sort, order, limit, ...filter }: ProfileFilter) =>
  queryOptions({
    queryKey: [...queryKeys.profileLists, "count", filter],
    queryFn: ({ signal }) => getJson<ProfileCount>(`/profiles/count${queryString(filter)}`, signal),
  });

export const jobsQuery = (filter: JobFilter) =>
  infiniteQueryOptions({
    ...paging,
    queryKey: [...queryKeys.jobLists, filter],
    queryFn: ({ pageParam, signal }) =>
      getJson<Page<ScoringJobSummary>>(`/scoring-jobs${queryString({ ...filter, cursor: pageParam })}`, signal),
    refetchInterval: (query) => {
      const unfinished = unfinishedOf(query.state.data?.pages.flatMap((page) => page.data) ?? []);
      return unfinished ? pollDelay(query, unfinished) : false;
    },
  });

/** Figures of a window; what makes the lists of jobs old makes these old. */
export const jobStatsQuery = (window: StatsWindow) =>
  queryOptions({
    queryKey: [...queryKeys.jobLists, "stats", window],
    queryFn: ({ signal }) => getJson<JobStatsResource>(`/scoring-jobs/stats${queryString({ window })}`, signal),
    refetchInterval: 60_000,
  });

/** The first rows of a list, for pages that show them beside other things. */
export const firstJobsQuery = (filter: JobFilter) =>
  queryOptions({
    queryKey: [...queryKeys.jobLists, "first", filter],
    queryFn: ({ signal }) => getJson<Page<ScoringJobSummary>>(`/scoring-jobs${queryString({ ...filter })}`, signal),
    refetchInterval: (query) => {
      const unfinished = unfinishedOf(query.state.data?.data ?? []);
      return unfinished ? pollDelay(query, unfinished) : 60_000;
    },
  });

/** How many jobs a page of their list has. */
export const JOBS_PAGE = 100;

/** The newest jobs: what watches them on every page and the list without a filter share one query, and so one request. */
export const newestJobsQuery = () => jobsQuery({ limit: JOBS_PAGE });

/** Of what a list has loaded, the first page. */
export const firstPage = <T>(data: { pages: Page<T>[] }): T[] => data.pages[0]?.data ?? [];

/** One job, polled until it settles. A 404 ends the polling; an error that may pass doesn't. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.job(id),
    queryFn: ({ signal }) => getJson<ScoringJobResource>(`/scoring-jobs/${id}`, signal),
    refetchInterval: (query) => {
      if (isGone(query.state.error)) return false;
      const job = query.state.data;
      if (job && isSettled(job.status)) return false;
      return pollDelay(query, job ? [job.status, job.retry_count, job.calls.length].join() : "");
    },
  });

export const jobInputQuery = (id: string) =>
  queryOptions({
    queryKey: [...queryKeys.jobs, "input", id],
    queryFn: ({ signal }) => getJson<JobInput>(`/scoring-jobs/${id}/input`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/**
 * What a score of this profile would take. Each asking is a request that the key's limit of scores counts: it is kept for
 * a minute, or until a job of this browser ends.
 */
export const scoreOutlookQuery = (profileId: string, request: ScoreRequest) =>
  queryOptions({
    queryKey: [...queryKeys.outlooks, profileId, request],
    queryFn: async () => {
      const { body } = await postJson<ScoreOutlook>(`/profiles/${profileId}/score`, { ...request, dry_run: true });
      return body;
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const batchesQuery = () =>
  infiniteQueryOptions({
    ...paging,
    queryKey: [...queryKeys.batches, "list"],
    queryFn: ({ pageParam, signal }) =>
      getJson<Page<BatchSummary>>(`/scoring-batches${queryString({ cursor: pageParam })}`, signal),
    refetchInterval: (query) => {
      const open = query.state.data?.pages.flatMap((page) => page.data).filter((one) => one.finished_at === null) ?? [];
      return open.length > 0 ? pollDelay(query, open.map((one) => `${one.batch_id}:${one.progress}`).join()) : false;
    },
  });

/** One batch, polled until nothing of it is left to do. */
export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: [...queryKeys.batches, "detail", id],
    queryFn: ({ signal }) => getJson<BatchResource>(`/scoring-batches/${id}`, signal),
    refetchInterval: (query) => {
      const batch = query.state.data;
      if (isGone(query.state.error) || batch?.finished_at) return false;
      return pollDelay(query, batch ? JSON.stringify(batch.counts) : "");
    },
  });

/** What a batch would take. Kept for a minute, as the outlook of a score. */
export const batchOutlookQuery = (request: BatchRequest) =>
  queryOptions({
    queryKey: [...queryKeys.outlooks, "batch", request],
    queryFn: async () => {
      const { body } = await postJson<BatchOutlook>("/scoring-batches", { ...request, dry_run: true });
      return body;
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const rubricsQuery = () =>
  queryOptions({
    queryKey: [...queryKeys.rubrics, "list"],
    queryFn: ({ signal }) => getJson<Page<RubricSummary>>("/rubrics?limit=200", signal),
    staleTime: 60_000,
  });

export const rubricQuery = (id: string) =>
  queryOptions({
    queryKey: [...queryKeys.rubrics, "detail", id],
    queryFn: ({ signal }) => getJson<RubricResource>(`/rubrics/${id}`, signal),
    staleTime: 60_000,
  });

/** The unfinished ones of some jobs with their states, in one string; "" when all are settled. */
function unfinishedOf(jobs: readonly ScoringJobSummary[]): string {
  return jobs
    .filter((job) => !isSettled(job.status))
    .map((job) => `${job.job_id}:${job.status}`)
    .join();
}

/** The request was understood and refused: asking again answers the same. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 404 || error.status === 410);
}
