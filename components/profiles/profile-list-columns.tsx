"use client";

import { createColumnHelper, type Row, tableFeatures } from "@tanstack/react-table";
import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { LatestScore } from "./profile-list-score";
import type { ProfileSort } from "./profile-list-state";
import { rowLinkId } from "./use-active-row";

/** Sorting and filtering are the server's: of the table's own models only columns and rows are used. */
export const features = tableFeatures({});
export type ProfileRow = Row<typeof features, ProfileSummary>;
const helper = createColumnHelper<typeof features, ProfileSummary>();

/** By column: its width and place, and what its heading sorts by. */
export const COLUMN_LOOKS: Record<string, { className?: string; cell?: string; sort?: ProfileSort }> = {
  full_name: { sort: "name" },
  position: { className: "w-[27%]" },
  location: { className: "hidden w-[16%] xl:table-cell", cell: "hidden xl:table-cell" },
  latest_score: { className: "w-56", sort: "score" },
  created_at: { className: "w-28", cell: "text-muted", sort: "created_at" },
};

export const columns = helper.columns([
  helper.accessor("full_name", { header: "Name", cell: ({ row: { original } }) => <Name of={original} /> }),
  helper.display({
    id: "position",
    header: "Current position",
    cell: ({ row: { original } }) => <Lines first={original.current_title} second={original.current_company} />,
  }),
  helper.accessor("location", {
    header: "Location",
    cell: ({ row: { original } }) => <Place location={original.location} />,
  }),
  helper.accessor("latest_score", {
    header: "Latest score",
    cell: ({ row: { original } }) => <LatestScore row={original} />,
  }),
  helper.accessor("created_at", {
    header: "Added",
    cell: ({ row: { original } }) => <RelativeTime at={original.created_at} />,
  }),
]);

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
