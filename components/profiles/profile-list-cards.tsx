import Link from "next/link";
import { Fragment, memo } from "react";
import { cn } from "@/components/ui/cn";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { ChooseRow } from "./choose-row";
import { positionOf } from "./position-of";
import { LatestScore } from "./profile-list-score";
import type { DrawnListProps } from "./profile-list-table";
import { rowLinkId } from "./use-active-row";
import type { ShownRow } from "./use-shown-rows";

/** The list on narrow screens, of which only what is around the cards in sight is drawn. */
export function ProfileCards({ rows, drawn, total, selection, activeId, onEnter }: DrawnListProps) {
  return (
    <ul aria-label="Profiles" className="divide-y">
      {drawn.shown.map((shown, at) => {
        const row = rows[shown.index];
        return row ? (
          <Fragment key={row.id}>
            <Gap pixels={drawn.gaps[at] ?? 0} />
            <ProfileCard
              {...shown}
              {...{ row, total, onEnter, onToggle: selection.toggle }}
              chosen={selection.has(row.id)}
              active={activeId === row.id}
            />
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

interface ProfileCardProps extends Pick<DrawnListProps, "total" | "onEnter">, ShownRow {
  row: ProfileSummary;
  chosen: boolean;
  active: boolean;
  onToggle: (profile: ProfileSummary) => void;
}

const ProfileCard = memo(function ProfileCard(props: ProfileCardProps) {
  const { row, index, measure, total, chosen, active, onEnter, onToggle } = props;
  return (
    <li
      ref={measure}
      data-index={index}
      aria-setsize={total ?? -1}
      aria-posinset={index + 1}
      onFocus={() => onEnter(row.id)}
      className={cn(
        "relative flex gap-3 px-4 py-3 active:bg-hover",
        chosen && "bg-accent-soft",
        active && "shadow-[inset_3px_0_0_var(--color-accent)]",
      )}
    >
      <ChooseRow profile={row} chosen={chosen} onToggle={onToggle} />
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
});
