"use client";

import { Keyboard } from "lucide-react";
import dynamic from "next/dynamic";
import { useQueryStates } from "nuqs";
import { useEffect, useMemo, useState } from "react";
import { deleteProfiles, undoNewestDeletion } from "@/components/deletion/delete-profiles";
import { useHiddenProfiles } from "@/components/deletion/tab-deletions";
import { showKeys } from "@/components/shell/keys-state";
import { useCan } from "@/components/shell/use-can";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { usePageKeys } from "@/components/ui/use-page-keys";
import { ExportMenu } from "./export-menu";
import { profileCountWords } from "./profile-count-words";
import { ProfileFilterChips } from "./profile-filter-chips";
import { ProfileListEmpty } from "./profile-list-empty";
import { ProfileListFilters } from "./profile-list-filters";
import { ProfileListSkeleton } from "./profile-list-skeleton";
import { activeFilters, NO_FILTERS, profileListParams, sortedBy } from "./profile-list-state";
import { ProfileRows } from "./profile-rows";
import { useSelection } from "./selection";
import { SelectionBar } from "./selection-bar";
import { useActiveId } from "./use-active-row";
import { useProfileList } from "./use-profile-list";

const ScoreSheet = dynamic(() => import("@/components/batches/score-sheet"), { ssr: false });

/** The workspace's profiles: found, sorted and filtered by what stands in the URL. */
export function ProfileList() {
  const [state, setState] = useQueryStates(profileListParams);
  const { query, rows: loaded, filter, counted } = useProfileList(state);
  const { limit: _, ...exported } = filter;
  const hidden = useHiddenProfiles();
  const rows = useMemo(() => loaded.filter(({ id }) => !hidden.has(id)), [loaded, hidden]);
  const selection = useSelection();
  const active = useActiveId();
  const [scored, setScored] = useState<ReadonlyMap<string, string> | null>(null);
  const [canScore, canDelete] = [useCan("scores:write"), useCan("profiles:write")];
  const total = counted?.is_exact ? counted.count - (loaded.length - rows.length) : null;

  // Everything that was loaded is being deleted: what follows it is shown in its place.
  const isUsedUp = query.isSuccess && rows.length === 0 && query.hasNextPage;
  useEffect(() => {
    if (isUsedUp && !query.isFetchingNextPage) void query.fetchNextPage();
  }, [isUsedUp, query.isFetchingNextPage, query.fetchNextPage]);

  function score(row?: { id: string; full_name: string }) {
    const chosen = selection.chosen.size > 0 ? selection.chosen : new Map(row ? [[row.id, row.full_name]] : []);
    if (canScore && chosen.size > 0) setScored(chosen);
  }
  function remove() {
    deleteProfiles(selection.chosen);
    selection.clear();
  }
  usePageKeys({
    "/": () => document.querySelector<HTMLInputElement>("search input[type=search]")?.focus(),
    u: undoNewestDeletion,
  });

  return (
    <>
      <ProfileListFilters state={state} onChange={setState} busy={query.isFetching && !query.isFetchingNextPage} />
      <ProfileFilterChips state={state} onChange={setState} />
      <div className="mb-1.5 flex h-8 items-center justify-between">
        <p role="status" className="text-muted">
          {counted ? `${counted.is_exact ? "" : "More than "}${profileCountWords(total ?? counted.count)}` : null}
        </p>
        <div className="flex items-center gap-1">
          {rows.length > 0 ? (
            <Button variant="ghost" onClick={() => selection.toggleAll(rows)} className="lg:hidden">
              {rows.every(({ id }) => selection.has(id)) ? "Choose none" : "Choose all"}
            </Button>
          ) : null}
          {counted && rows.length > 0 ? <ExportMenu counted={counted} query={exported} /> : null}
          <IconButton label="Keyboard shortcuts" onClick={() => showKeys(true)} className="max-lg:hidden">
            <Keyboard aria-hidden />
          </IconButton>
        </div>
      </div>
      <Card aria-label="Profiles" aria-busy={query.isPlaceholderData} className="busy-line overflow-clip">
        {query.isPending || isUsedUp ? <ProfileListSkeleton /> : null}
        {query.isLoadingError ? (
          <ErrorState
            error={query.error}
            title="Profiles could not be loaded"
            onRetry={() => query.refetch()}
            retrying={query.isFetching}
          />
        ) : null}
        {query.isSuccess && rows.length === 0 && !query.hasNextPage ? (
          <ProfileListEmpty
            q={state.q}
            filtered={activeFilters(state).length > 0}
            onClear={() => setState(NO_FILTERS)}
          />
        ) : null}
        {rows.length > 0 ? (
          <ProfileRows
            {...{ rows, total, state, query, selection, active }}
            onSort={(sort) => setState(sortedBy(state, sort))}
            onScore={score}
          />
        ) : null}
      </Card>
      <SelectionBar
        selection={selection}
        onScore={canScore ? () => score() : null}
        onDelete={canDelete ? remove : null}
      />
      {scored ? <ScoreSheet profiles={scored} onClose={() => setScored(null)} /> : null}
    </>
  );
}
