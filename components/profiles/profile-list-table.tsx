import { Fragment } from "react";
import { TableBody } from "@/components/ui/table";
import { COLUMNS } from "./profile-list-columns";
import { ProfileTableHead, type ProfileTableHeadProps } from "./profile-list-head";
import { ProfileTableRow } from "./profile-list-row";
import type { ShownRows } from "./use-shown-rows";

export interface DrawnListProps extends Pick<ProfileTableHeadProps, "rows" | "selection"> {
  drawn: Pick<ShownRows, "shown" | "gaps" | "after">;
  /** How many there are in all; null: that is not known yet. */
  total: number | null;
  activeId: string | null;
  /** The focus came to a row. */
  onEnter: (id: string) => void;
}

/** The list on wide screens, of which only the rows around those in sight are drawn. A row's link covers the row. */
export function ProfileTable(props: DrawnListProps & ProfileTableHeadProps) {
  const { rows, drawn, total, selection, activeId, onEnter, state, onSort } = props;
  return (
    <table
      aria-label="Profiles"
      aria-rowcount={total === null ? -1 : total + 1}
      className="w-full table-fixed border-collapse text-left"
    >
      <ProfileTableHead {...{ rows, selection, state, onSort }} />
      <TableBody>
        {drawn.shown.map(({ index }, at) => {
          const profile = rows[index];
          return profile ? (
            <Fragment key={profile.id}>
              <Gap pixels={drawn.gaps[at] ?? 0} />
              <ProfileTableRow
                {...{ profile, index, onEnter, onToggle: selection.toggle }}
                chosen={selection.has(profile.id)}
                active={activeId === profile.id}
              />
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
      <td colSpan={COLUMNS.length + 1} className="p-0" style={{ height: pixels }} />
    </tr>
  ) : null;
}
