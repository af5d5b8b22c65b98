import { formatScore } from "@/components/ui/score";
import { BY_OVERALL, type ShortlistCandidate, type Standing } from "@/lib/domain/shortlist";
import { RankingRow } from "./ranking-row";
import type { Shown } from "./shown";

interface RankingProps {
  ranked: readonly Standing<ShortlistCandidate>[];
  shown: Shown;
}

/** Everybody with an overall, the highest first, with a line where the cut-off is. It draws a line and sorts nobody out. */
export function Ranking({ ranked, shown }: RankingProps) {
  const { cutoff, by } = shown;
  const line = cutoff === null || by !== BY_OVERALL ? null : cutoff;
  const below = line === null ? -1 : ranked.findIndex(({ weighing }) => (weighing.overall ?? 0) < line);
  const split = below === -1 ? ranked.length : below;
  return (
    <>
      {line === null ? (
        <Rows label="Ranking" rows={ranked} shown={shown} />
      ) : (
        <>
          <Rows label={`At or above ${formatScore(line)}`} rows={ranked.slice(0, split)} shown={shown} />
          <p className="flex items-center gap-3 border-muted border-y border-dashed bg-sunken px-4 py-1.5 text-sm">
            <span className="font-medium">Cut-off {formatScore(line)}</span>
            <span className="text-muted">A line to look at: nobody is turned down by it.</span>
          </p>
          <Rows label={`Below ${formatScore(line)}`} rows={ranked.slice(split)} shown={shown} />
        </>
      )}
    </>
  );
}

interface RowsProps {
  label: string;
  rows: RankingProps["ranked"];
  shown: Shown;
}

function Rows({ label, rows, shown }: RowsProps) {
  if (rows.length === 0) return <p className="px-4 py-3 text-muted">Nobody.</p>;
  return (
    <ol aria-label={label} className="divide-y">
      {rows.map((standing, at) => (
        <RankingRow
          key={standing.candidate.profileId}
          standing={standing}
          shown={shown}
          begins={rows[at - 1]?.rank !== standing.rank}
          ends={rows[at + 1]?.rank !== standing.rank}
        />
      ))}
    </ol>
  );
}
