"use client";

import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { LatestScore } from "./profile-list-score";
import type { ProfileListState, ProfileSort } from "./profile-list-state";

interface ProfileTableProps {
  rows: readonly ProfileSummary[];
  state: ProfileListState;
  onSort: (sort: ProfileSort) => void;
}

/** The list on wide screens. A row's link covers the row. */
export function ProfileTable({ rows, state, onSort }: ProfileTableProps) {
  return (
    <div className="hidden lg:block">
      <Table label="Profiles" className="table-fixed">
        <TableHead>
          <tr>
            <SortableHeading sort="name" label="Name" state={state} onSort={onSort} />
            <HeaderCell className="w-[27%]">Current position</HeaderCell>
            <HeaderCell className="hidden w-[16%] xl:table-cell">Location</HeaderCell>
            <SortableHeading sort="score" label="Latest score" state={state} onSort={onSort} className="w-52" />
            <SortableHeading sort="created_at" label="Added" state={state} onSort={onSort} className="w-28" />
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <ProfileTableRow key={row.id} row={row} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function ProfileTableRow({ row }: { row: ProfileSummary }) {
  return (
    <TableRow className="relative h-14 align-middle">
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

interface SortableHeadingProps extends Omit<ProfileTableProps, "rows"> {
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
