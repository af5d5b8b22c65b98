"use client";

import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import type { Selection } from "@/components/batches/selection";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { ChooseAll, ChooseRow } from "./choose-row";
import { LatestScore } from "./profile-list-score";
import type { ProfileListState, ProfileSort } from "./profile-list-state";

interface ProfileTableProps {
  rows: readonly ProfileSummary[];
  state: ProfileListState;
  onSort: (sort: ProfileSort) => void;
  /** null: the reader may not score. */
  selection: Selection | null;
}

/** The list on wide screens. A row's link covers the row. */
export function ProfileTable({ rows, state, onSort, selection }: ProfileTableProps) {
  return (
    <div className="hidden lg:block">
      <Table label="Profiles" className="table-fixed">
        <TableHead>
          <tr>
            {selection ? (
              <HeaderCell className="w-9 pr-0">
                <ChooseAll rows={rows} selection={selection} />
              </HeaderCell>
            ) : null}
            <SortableHeading sort="name" label="Name" state={state} onSort={onSort} />
            <HeaderCell className="w-[27%]">Current position</HeaderCell>
            <HeaderCell className="hidden w-[16%] xl:table-cell">Location</HeaderCell>
            <SortableHeading sort="score" label="Latest score" state={state} onSort={onSort} className="w-52" />
            <SortableHeading sort="created_at" label="Added" state={state} onSort={onSort} className="w-28" />
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <ProfileTableRow key={row.id} row={row} selection={selection} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function ProfileTableRow({ row, selection }: { row: ProfileSummary; selection: Selection | null }) {
  return (
    <TableRow className={cn("relative h-14 align-middle", selection?.has(row.id) && "bg-accent-soft")}>
      {selection ? (
        <Cell className="pr-0">
          <ChooseRow row={row} selection={selection} />
        </Cell>
      ) : null}
      <Cell>
        <Link
          href={`/profiles/${row.id}`}
          className="block truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
        >
          {row.full_name}
        </Link>
        <span title={row.headline ?? undefined} className="block truncate text-muted text-sm">
          {row.headline}
        </span>
      </Cell>
      <Cell>
        <span className="block truncate">{row.current_title}</span>
        <span className="block truncate text-muted text-sm">{row.current_company}</span>
      </Cell>
      <Cell className="hidden xl:table-cell">
        <Place location={row.location} />
      </Cell>
      <Cell>
        <LatestScore score={row.latest_score} />
      </Cell>
      <Cell className="text-muted">
        <RelativeTime at={row.created_at} />
      </Cell>
    </TableRow>
  );
}

/** "Bristol" over "England, United Kingdom": on one line it would be cut off. */
function Place({ location }: { location: string | null }) {
  const [place, ...around] = location?.split(", ") ?? [];
  return (
    <>
      <span className="block truncate">{place}</span>
      <span className="block truncate text-muted text-sm">{around.join(", ")}</span>
    </>
  );
}

interface SortableHeadingProps extends Omit<ProfileTableProps, "rows" | "selection"> {
  sort: ProfileSort;
  label: string;
  className?: string;
}

function SortableHeading({ sort, label, state, onSort, className }: SortableHeadingProps) {
  const active = state.sort === sort;
  const ascending = state.order === "asc";
  const Arrow = active ? (ascending ? ArrowUp : ArrowDown) : ChevronsUpDown;
  return (
    <HeaderCell className={className} aria-sort={active ? (ascending ? "ascending" : "descending") : "none"}>
      <button
        type="button"
        onClick={() => onSort(sort)}
        className={cn(
          "-mx-1 inline-flex h-6 items-center gap-1 rounded-sm px-1 hover:text-text",
          active && "text-text",
        )}
      >
        {label}
        <Arrow aria-hidden className={cn("size-3.5", !active && "opacity-60")} />
      </button>
    </HeaderCell>
  );
}
