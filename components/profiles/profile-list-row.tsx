import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { Cell, TableRow } from "@/components/ui/table";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { ChooseRow } from "./choose-row";
import { COLUMNS } from "./profile-list-columns";

interface ProfileTableRowProps {
  profile: ProfileSummary;
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
  const { profile, index, chosen, active, onEnter, onToggle } = props;
  return (
    <TableRow
      aria-rowindex={index + 2}
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
      {COLUMNS.map(({ id, cell, draw }) => (
        <Cell key={id} className={cell}>
          {draw(profile)}
        </Cell>
      ))}
    </TableRow>
  );
});
