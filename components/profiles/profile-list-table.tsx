import { useTable } from "@tanstack/react-table";
import { Fragment, useMemo } from "react";
import { TableBody } from "@/components/ui/table";
import { columns, features } from "./profile-list-columns";
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
export function ProfileTable(props: DrawnListProps & Omit<ProfileTableHeadProps, "headings">) {
  const { rows, drawn, total, selection, activeId, onEnter, state, onSort } = props;
  // The table knows the drawn rows alone: ten thousand row models that nothing asks would be made with every page.
  const data = useMemo(() => drawn.shown.flatMap(({ index }) => rows[index] ?? []), [drawn.shown, rows]);
  const table = useTable({ features, columns, data, getRowId: ({ id }) => id });
  const groups = table.getHeaderGroups();
  const headings = useMemo(() => groups.flatMap(({ headers }) => headers), [groups]);
  const models = table.getRowModel().rows;
  return (
    <table
      aria-label="Profiles"
      aria-rowcount={total === null ? -1 : total + 1}
      className="w-full table-fixed border-collapse text-left"
    >
      <ProfileTableHead {...{ headings, rows, selection, state, onSort }} />
      <TableBody>
        {drawn.shown.map(({ index }, at) => {
          const row = models[at];
          return row ? (
            <Fragment key={row.id}>
              <Gap pixels={drawn.gaps[at] ?? 0} />
              <ProfileTableRow
                {...{ row, index, onEnter, onToggle: selection.toggle, FlexRender: table.FlexRender }}
                chosen={selection.has(row.id)}
                active={activeId === row.id}
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
      <td colSpan={columns.length + 1} className="p-0" style={{ height: pixels }} />
    </tr>
  ) : null;
}
