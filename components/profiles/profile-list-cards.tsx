import Link from "next/link";
import { Fragment } from "react";
import { cn } from "@/components/ui/cn";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { ChooseRow } from "./choose-row";
import { positionOf } from "./position-of";
import { LatestScore } from "./profile-list-score";
import type { DrawnListProps } from "./profile-list-table";
import { rowLinkId } from "./use-active-row";
import type { ShownRow } from "./use-shown-rows";

/** The list on narrow screens, of which only what is around the cards in sight is drawn. */
export function ProfileCards({ rows, drawn, total, ...rest }: DrawnListProps) {
  return (
    <ul aria-label="Profiles" className="divide-y">
      {drawn.shown.map((shown, at) => {
        const row = rows[shown.index];
        return row ? (
          <Fragment key={row.id}>
            <Gap pixels={drawn.gaps[at] ?? 0} />
            <ProfileCard {...rest} {...shown} row={row} total={total} />
          </Fragment>
        ) : null;
      })}
      <Gap pixels={drawn.after} />
    </ul>
  );
}

function Gap({ pixels }: { pixels: number }) {
  return pixels > 0 ? <li aria-hidden style={{ height: pixels }} /> : null;
}

type ProfileCardProps = Omit<DrawnListProps, "rows" | "drawn"> & ShownRow & { row: ProfileSummary };

function ProfileCard({ row, index, measure, total, selection, activeId, onEnter }: ProfileCardProps) {
  return (
    <li
      ref={measure}
      data-index={index}
      aria-setsize={total ?? -1}
      aria-posinset={index + 1}
      onFocus={() => onEnter(row.id)}
      className={cn(
        "relative flex gap-3 px-4 py-3 active:bg-hover",
        selection.has(row.id) && "bg-accent-soft",
        activeId === row.id && "shadow-[inset_3px_0_0_var(--color-accent)]",
      )}
    >
      <ChooseRow row={row} selection={selection} />
      <div className="min-w-0 flex-1">
        <Link
          id={rowLinkId(row.id)}
          href={`/profiles/${row.id}`}
          prefetch={false}
          className="font-medium text-md after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
        >
          {row.full_name}
        </Link>
        <p className="truncate text-muted">{positionOf(row) ?? row.headline}</p>
        {row.location ? <p className="truncate text-muted text-sm">{row.location}</p> : null}
        <div className="mt-2">
          <LatestScore row={row} />
        </div>
      </div>
    </li>
  );
}
