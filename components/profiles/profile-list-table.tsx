"use client";

import { type Row, useTable } from "@tanstack/react-table";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { Fragment } from "react";
import { cn } from "@/components/ui/cn";
import { Cell, HeaderCell, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { ChooseAll, ChooseRow } from "./choose-row";
import { COLUMN_LOOKS, columns, features } from "./profile-list-columns";
import type { ProfileListState, ProfileSort } from "./profile-list-state";
import type { Selection } from "./selection";
import type { ShownRows } from "./use-shown-rows";

export interface DrawnListProps {
  rows: readonly ProfileSummary[];
  drawn: Pick<ShownRows, "shown" | "gaps" | "after">;
  /** How many there are in all; null: that is not known yet. */
  total: number | null;
  selection: Selection;
  activeId: string | null;
  /** The focus came to a row. */
  onEnter: (id: string) => void;
}

interface ProfileTableProps extends DrawnListProps {
  state: ProfileListState;
  onSort: (sort: ProfileSort) => void;
}

/** The list on wide screens, of which only the rows around those in sight are drawn. A row's link covers the row. */
export function ProfileTable(props: ProfileTableProps) {
  const { rows, drawn, total, selection, state, onSort } = props;
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row.id });
  const models = table.getRowModel().rows;
  return (
    <table
      aria-label="Profiles"
      aria-rowcount={total === null ? -1 : total + 1}
      className="w-full table-fixed border-collapse text-left"
    >
      <TableHead className="sticky top-0 z-20 shadow-[inset_0_-1px_0_var(--color-border)]">
        <tr aria-rowindex={1}>
          <HeaderCell className="w-9 pr-0">
            <ChooseAll rows={rows} selection={selection} />
          </HeaderCell>
          {table.getHeaderGroups().flatMap((group) =>
            group.headers.map(({ id, column }) => {
              const { sort, className } = COLUMN_LOOKS[id] ?? {};
              const label = String(column.columnDef.header);
              if (!sort)
                return (
                  <HeaderCell key={id} className={className}>
                    {label}
                  </HeaderCell>
                );
              return <SortableHeading key={id} {...{ sort, label, state, onSort, className }} />;
            }),
          )}
        </tr>
      </TableHead>
      <TableBody>
        {drawn.shown.map(({ index }, at) => {
          const row = models[index];
          return row ? (
            <Fragment key={row.id}>
              <Gap pixels={drawn.gaps[at] ?? 0} />
              <ProfileTableRow {...props} row={row} index={index} FlexRender={table.FlexRender} />
            </Fragment>
          ) : null;
        })}
        <Gap pixels={drawn.after} />
      </TableBody>
    </table>
  );
}

/** The height of rows that are not drawn. */
function Gap({ pixels }: { pixels: number }) {
  return pixels > 0 ? (
    <tr aria-hidden>
      <td colSpan={columns.length + 1} className="p-0" style={{ height: pixels }} />
    </tr>
  ) : null;
}

interface ProfileTableRowProps extends Pick<DrawnListProps, "selection" | "activeId" | "onEnter"> {
  row: Row<typeof features, ProfileSummary>;
  index: number;
  FlexRender: ReturnType<typeof useTable<typeof features, ProfileSummary>>["FlexRender"];
}

function ProfileTableRow({ row, index, selection, activeId, onEnter, FlexRender }: ProfileTableRowProps) {
  return (
    <TableRow
      aria-rowindex={index + 2}
      onFocus={() => onEnter(row.id)}
      className={cn(
        "relative h-14 align-middle",
        selection.has(row.id) && "bg-accent-soft",
        activeId === row.id && "shadow-[inset_3px_0_0_var(--color-accent)]",
      )}
    >
      <Cell className="pr-0">
        <ChooseRow row={row.original} selection={selection} />
      </Cell>
      {row.getAllCells().map((cell) => (
        <Cell key={cell.id} className={COLUMN_LOOKS[cell.column.id]?.cell}>
          <FlexRender cell={cell} />
        </Cell>
      ))}
    </TableRow>
  );
}

interface SortableHeadingProps extends Pick<ProfileTableProps, "state" | "onSort"> {
  sort: ProfileSort;
  label: string;
  className: string | undefined;
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
