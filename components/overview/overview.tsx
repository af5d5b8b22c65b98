"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { firstJobsQuery, jobStatsQuery } from "@/lib/api/queries";
import { Figures } from "./figures";
import { LatestJobs } from "./latest-jobs";
import { NeedsYou } from "./needs-you";
import { OverTime } from "./over-time";
import { OverviewEmpty } from "./overview-empty";
import { overviewFilters } from "./overview-queries";
import { OverviewSkeleton } from "./overview-skeleton";
import { overviewParams } from "./overview-state";
import { WindowSwitch } from "./window-switch";

/** The first page of the day: what needs a person, how scoring goes, what it costs. */
export function Overview({ sandbox }: { sandbox: boolean }) {
  const [{ window }, setState] = useQueryStates(overviewParams);
  const { latest, stale, waiting } = overviewFilters(sandbox);
  const stats = useQuery({ ...jobStatsQuery(window), placeholderData: keepPreviousData });
  const jobs = useQuery(firstJobsQuery(latest));
  const failed = stats.isLoadingError ? stats : jobs.isLoadingError ? jobs : null;
  const isNew = jobs.data?.data.length === 0;
  return (
    <>
      <PageHeader
        title="Overview"
        description="What needs you, how scoring goes, and what it costs."
        actions={isNew ? null : <WindowSwitch value={window} onChange={(next) => setState({ window: next })} />}
      />
      {failed ? (
        <ErrorState
          error={failed.error}
          title="The overview could not be loaded"
          onRetry={() => void Promise.all([stats.refetch(), jobs.refetch()])}
          retrying={failed.isFetching}
        />
      ) : null}
      {!failed && !(stats.data && jobs.data) ? <OverviewSkeleton /> : null}
      {!failed && isNew ? <OverviewEmpty /> : null}
      {stats.data && jobs.data && !isNew ? (
        <div aria-busy={stats.isPlaceholderData} className="busy-line space-y-5">
          <NeedsYou stats={stats.data} stale={stale} waiting={waiting} />
          <Figures stats={stats.data} />
          <OverTime stats={stats.data} />
          <LatestJobs rows={jobs.data.data} />
        </div>
      ) : null}
    </>
  );
}
