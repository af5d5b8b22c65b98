"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { LatestScore } from "./profile-list-score";
import type { ProfileSort } from "./profile-list-state";
import { rowLinkId } from "./use-active-row";

interface ProfileColumn {
  id: string;
  header: string;
  /** The column's width and place. */
  className?: string;
  cell?: string;
  /** What its heading sorts by; sorting and filtering are the server's. */
  sort?: ProfileSort;
  draw: (profile: ProfileSummary) => ReactNode;
}

export const COLUMNS: readonly ProfileColumn[] = [
  { id: "full_name", header: "Name", sort: "name", draw: (profile) => <Name of={profile} /> },
  {
    ...{ id: "position", header: "Current position", className: "w-[27%]" },
    draw: ({ current_title, current_company }) => <Lines first={current_title} second={current_company} />,
  },
  {
    ...{ id: "location", header: "Location", className: "hidden w-[16%] xl:table-cell", cell: "hidden xl:table-cell" },
    draw: ({ location }) => <Place location={location} />,
  },
  {
    ...{ id: "latest_score", header: "Latest score", className: "w-56", sort: "score" },
    draw: (profile) => <LatestScore row={profile} />,
  },
  {
    ...{ id: "created_at", header: "Added", className: "w-28", cell: "text-muted", sort: "created_at" },
    draw: ({ created_at }) => <RelativeTime at={created_at} />,
  },
];

function Name({ of: { id, full_name, headline } }: { of: ProfileSummary }) {
  return (
    <>
      <Link
        id={rowLinkId(id)}
        href={`/profiles/${id}`}
        prefetch={false}
        className="block truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
      >
        {full_name}
      </Link>
      <span title={headline ?? undefined} className="block truncate text-muted text-sm">
        {headline}
      </span>
    </>
  );
}

function Lines({ first, second }: { first: string | null | undefined; second: string | null | undefined }) {
  return (
    <>
      <span className="block truncate">{first}</span>
      <span className="block truncate text-muted text-sm">{second}</span>
    </>
  );
}

/** "Bristol" over "England, United Kingdom": on one line it would be cut off. */
function Place({ location }: { location: string | null }) {
  const [place, ...around] = location?.split(", ") ?? [];
  return <Lines first={place} second={around.join(", ")} />;
}
