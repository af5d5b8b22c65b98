"use client";

import { useCallback } from "react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { usePageKeys } from "@/components/ui/use-page-keys";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { ProfileCards } from "./profile-list-cards";
import type { ProfileListState, ProfileSort } from "./profile-list-state";
import { ProfileTable } from "./profile-list-table";
import type { Selection } from "./selection";
import { type useActiveId, useActiveRow } from "./use-active-row";
import type { ProfileListRead } from "./use-profile-list";
import { useShownRows } from "./use-shown-rows";
import { useWide } from "./use-wide";

interface ProfileRowsProps {
  rows: readonly ProfileSummary[];
  total: number | null;
  state: ProfileListState;
  query: ProfileListRead["query"];
  selection: Selection;
  active: ReturnType<typeof useActiveId>;
  onSort: (sort: ProfileSort) => void;
  /** Score what is ticked, or else this row. */
  onScore: (row: ProfileSummary | undefined) => void;
}

/** The rows, as a table or as cards; more are loaded as the reader nears the end. */
export function ProfileRows({ rows, total, state, query, selection, active, onSort, onScore }: ProfileRowsProps) {
  const wide = useWide();
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData, fetchNextPage } = query;
  const mayLoad = hasNextPage && !isFetchingNextPage && !isFetchNextPageError && !isPlaceholderData;
  const onNearEnd = useCallback(() => (mayLoad ? void fetchNextPage() : undefined), [mayLoad, fetchNextPage]);
  const kept = active[0] === null ? -1 : rows.findIndex((row) => row.id === active[0]);
  const { box, scrollTo, ...drawn } = useShownRows({ count: rows.length, wide, kept, onNearEnd });
  const { row, move, enter } = useActiveRow({ rows, at: kept, scrollTo }, active);
  usePageKeys({
    j: () => move(1),
    k: () => move(-1),
    s: () => onScore(row),
    ...(row ? { x: () => selection.toggle(row) } : {}),
  });
  const list = { rows, drawn, total, selection, activeId: active[0], onEnter: enter };
  return (
    <div ref={box}>
      {wide !== false ? (
        <div className="hidden lg:block">
          <ProfileTable {...list} state={state} onSort={onSort} />
        </div>
      ) : null}
      {wide !== true ? (
        <div className="lg:hidden">
          <ProfileCards {...list} />
        </div>
      ) : null}
      {hasNextPage ? (
        <div className="flex h-14 items-center justify-center gap-3 border-t text-muted">
          {isFetchNextPageError ? (
            <>
              The next profiles could not be loaded.
              <Button onClick={() => fetchNextPage()}>Try again</Button>
            </>
          ) : (
            <>
              <Spinner /> Loading more profiles
            </>
          )}
        </div>
      ) : null}
    </div>
  );
}
