import Link from "next/link";
import type { Selection } from "@/components/batches/selection";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { ChooseRow } from "./choose-row";
import { LatestScore, positionOf } from "./profile-list-score";

interface ProfileCardsProps {
  rows: readonly ProfileSummary[];
  /** null: the reader may not score. */
  selection: Selection | null;
}

/** The list on narrow screens. */
export function ProfileCards({ rows, selection }: ProfileCardsProps) {
  return (
    <ul className="divide-y lg:hidden">
      {rows.map((row) => (
        <li key={row.id} className="relative flex gap-3 px-4 py-3 active:bg-hover">
          {selection ? <ChooseRow row={row} selection={selection} /> : null}
          <div className="min-w-0 flex-1">
            <Link
              href={`/profiles/${row.id}`}
              className="font-medium text-md after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
            >
              {row.full_name}
            </Link>
            <p className="truncate text-muted">{positionOf(row) ?? row.headline}</p>
            {row.location ? <p className="truncate text-muted text-sm">{row.location}</p> : null}
            <div className="mt-2">
              <LatestScore score={row.latest_score} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
