"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useSelection } from "@/components/batches/selection";
import { SelectionBar } from "@/components/batches/selection-bar";
import { useCan } from "@/components/shell/use-can";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { ErrorState } from "@/components/ui/error-state";
import { useDebounced } from "@/components/ui/use-debounced";
import { profilesQuery } from "@/lib/api/queries";
import { ProfileCards } from "./profile-list-cards";
import { ProfileListEmpty } from "./profile-list-empty";
import { ProfileListFilters } from "./profile-list-filters";
import { ProfileListSkeleton } from "./profile-list-skeleton";
import { profileListParams, sortedBy, toProfileFilter } from "./profile-list-state";
import { ProfileTable } from "./profile-list-table";

const TYPING_PAUSE_MS = 200;

/** The workspace's profiles: found, sorted and filtered by what stands in the URL. */
export function ProfileList() {
  const [state, setState] = useQueryStates(profileListParams);
  const q = useDebounced(state.q, TYPING_PAUSE_MS);
  const query = useInfiniteQuery({
    ...profilesQuery(toProfileFilter({ ...state, q })),
    placeholderData: keepPreviousData,
  });
  const selection = useSelection();
  const canScore = useCan("scores:write");
  const chosen = canScore ? selection : null;
  const rows = query.data?.pages.flatMap((page) => page.data) ?? [];
  const isFiltered = state.q.trim() !== "" || state.scored !== null;

  return (
    <>
      <ProfileListFilters state={state} onChange={setState} busy={query.isFetching && !query.isFetchingNextPage} />
      <Card
        aria-label="Profiles"
        aria-busy={query.isPlaceholderData}
        className={cn("overflow-hidden transition-opacity", query.isPlaceholderData && "opacity-60")}
      >
        {query.isPending ? <ProfileListSkeleton /> : null}
        {query.isLoadingError ? (
          <ErrorState
            error={query.error}
            title="Profiles could not be loaded"
            onRetry={() => query.refetch()}
            retrying={query.isFetching}
          />
        ) : null}
        {query.isSuccess && rows.length === 0 ? (
          <ProfileListEmpty filtered={isFiltered} onClear={() => setState({ q: null, scored: null })} />
        ) : null}
        {rows.length > 0 ? (
          <>
            <ProfileTable
              rows={rows}
              state={state}
              onSort={(sort) => setState(sortedBy(state, sort))}
              selection={chosen}
            />
            <ProfileCards rows={rows} selection={chosen} />
          </>
        ) : null}
      </Card>
      {query.hasNextPage ? (
        <div className="mt-4 flex justify-center">
          <Button onClick={() => query.fetchNextPage()} pending={query.isFetchingNextPage}>
            Load more
          </Button>
        </div>
      ) : null}
      {chosen ? <SelectionBar selection={chosen} /> : null}
    </>
  );
}
