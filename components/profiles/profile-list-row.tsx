import type { useTable } from "@tanstack/react-table";
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { Cell, TableRow } from "@/components/ui/table";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { ChooseRow } from "./choose-row";
import { COLUMN_LOOKS, type features, type ProfileRow } from "./profile-list-columns";

interface ProfileTableRowProps {
  row: ProfileRow;
  FlexRender: ReturnType<typeof useTable<typeof features, ProfileSummary>>["FlexRender"];
  /** Its place in the whole list, from 0. */
  index: number;
  chosen: boolean;
  /** The keyboard is at this row. */
  active: boolean;
  onEnter: (id: string) => void;
  onToggle: (profile: ProfileSummary) => void;
}

/** A row of the table. While the list is scrolled only rows that come into it are rendered, not those that stay. */
export const ProfileTableRow = memo(function ProfileTableRow(props: ProfileTableRowProps) {
  const { row, FlexRender, index, chosen, active, onEnter, onToggle } = props;
  const profile = row.original;
  return (
    <TableRow
      aria-rowindex={index + 2}
      data-chosen={chosen || undefined}
      onFocus={() => onEnter(profile.id)}
      className={cn(
        "relative h-14 align-middle",
        chosen && "bg-accent-soft",
        active && "shadow-[inset_3px_0_0_var(--color-accent)]",
      )}
    >
      <Cell className="pr-0">
        <ChooseRow {...{ profile, chosen, onToggle }} />
      </Cell>
      {row.getAllCells().map((cell) => (
        <Cell key={cell.id} className={COLUMN_LOOKS[cell.column.id]?.cell}>
          <FlexRender cell={cell} />
        </Cell>
      ))}
    </TableRow>
  );
}, showsTheSame);

/** The table makes its rows anew whenever others are in sight: what they show is the profile's. */
function showsTheSame(before: ProfileTableRowProps, now: ProfileTableRowProps): boolean {
  return (
    (["index", "chosen", "active", "onEnter", "onToggle"] as const).every((name) => before[name] === now[name]) &&
    before.row.original === now.row.original
  );
}
