import Link from "next/link";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { LatestScore, positionOf } from "./profile-list-score";

/** The list on narrow screens. */
export function ProfileCards({ rows }: { rows: readonly ProfileSummary[] }) {
  return (
    <ul className="divide-y lg:hidden">
      {rows.map((row) => (
        <li key={row.id} className="relative px-4 py-3 active:bg-hover">
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
        </li>
      ))}
    </ul>
  );
}
