import type { Header } from "@tanstack/react-table";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { HeaderCell, TableHead } from "@/components/ui/table";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { ChooseAll } from "./choose-row";
import { COLUMN_LOOKS, type features } from "./profile-list-columns";
import type { ProfileListState, ProfileSort } from "./profile-list-state";
import type { Selection } from "./selection";

export interface ProfileTableHeadProps {
  headings: readonly Header<typeof features, ProfileSummary, unknown>[];
  rows: readonly ProfileSummary[];
  selection: Selection;
  state: ProfileListState;
  onSort: (sort: ProfileSort) => void;
}

/** The table's headings, which stay in sight, and the tick for all rows. */
export const ProfileTableHead = memo(function ProfileTableHead(props: ProfileTableHeadProps) {
  const { headings, rows, selection, state, onSort } = props;
  return (
    <TableHead className="sticky top-0 z-20 shadow-[inset_0_-1px_0_var(--color-border)]">
      <tr aria-rowindex={1}>
        <HeaderCell className="w-9 pr-0">
          <ChooseAll rows={rows} selection={selection} />
        </HeaderCell>
        {headings.map(({ id, column }) => {
          const { sort, className } = COLUMN_LOOKS[id] ?? {};
          const label = String(column.columnDef.header);
          return sort ? (
            <SortableHeading key={id} {...{ sort, label, state, onSort, className }} />
          ) : (
            <HeaderCell key={id} className={className}>
              {label}
            </HeaderCell>
          );
        })}
      </tr>
    </TableHead>
  );
});

interface SortableHeadingProps extends Pick<ProfileTableHeadProps, "state" | "onSort"> {
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
