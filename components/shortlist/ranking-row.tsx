import Link from "next/link";
import { OUTCOME_WORDS } from "@/components/review/review-words";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { formatScore, ScoreValue } from "@/components/ui/score";
import { BY_OVERALL, missingOf, type ShortlistCandidate, type Standing, scoreBy } from "@/lib/domain/shortlist";
import { ScoreWhiskers } from "./score-whiskers";
import { type Shown, spreadOf } from "./shown";

const GRID =
  "grid grid-cols-[2.25rem_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-4 py-2.5 sm:grid-cols-[2.25rem_minmax(0,1fr)_minmax(7rem,14rem)_4.5rem]";
const BELOW_ON_PHONES = "max-sm:order-last max-sm:col-span-2 max-sm:col-start-2";

interface RankingRowProps {
  standing: Standing<ShortlistCandidate>;
  shown: Shown;
  /** First and last of those that share its rank. */
  begins: boolean;
  ends: boolean;
}

/** A bar along those that can't be told apart. */
const TIER = "relative before:absolute before:inset-y-0 before:left-1 before:w-1 before:bg-accent-solid";

/** One candidate in the order. */
export function RankingRow({ standing, shown, begins, ends }: RankingRowProps) {
  const { candidate, weighing, rank, isTied } = standing;
  return (
    <li
      className={cn(
        GRID,
        isTied && TIER,
        isTied && begins && "before:top-2 before:rounded-t-full",
        isTied && ends && "before:bottom-2 before:rounded-b-full",
      )}
    >
      <span className="text-muted">
        {rank}
        {isTied ? (
          <>
            <span aria-hidden>=</span>
            <span className="sr-only"> tied</span>
          </>
        ) : null}
      </span>
      <Who candidate={candidate} shown={shown} />
      <span className={BELOW_ON_PHONES}>
        <ScoreWhiskers
          overall={weighing.overall}
          bounds={weighing.bounds}
          spread={spreadOf(standing, shown.own)}
          cutoff={shown.cutoff}
        />
      </span>
      <ScoreValue score={weighing.overall} className="justify-end" />
    </li>
  );
}

/** One candidate without an overall, and what it lacks. */
export function ApartRow({
  standing,
  shown,
}: Pick<RankingRowProps, "shown"> & { standing: Omit<RankingRowProps["standing"], "rank" | "isTied"> }) {
  const { candidate, weighing } = standing;
  const missing = missingOf(candidate, shown.criteria);
  return (
    <li className={GRID}>
      <span aria-hidden className="text-subtle">
        –
      </span>
      <div className="min-w-0">
        <Who candidate={candidate} shown={shown} />
        <p className="break-words text-muted text-sm">
          Missing: {missing.map(({ label, must_have: must }) => (must ? `${label} (must have)` : label)).join(", ")}
        </p>
      </div>
      <span className={BELOW_ON_PHONES}>
        <ScoreWhiskers overall={null} bounds={weighing.bounds} spread={null} cutoff={shown.cutoff} />
      </span>
      <span className="text-right text-muted text-sm">{Math.round(weighing.coverage * 100)}% known</span>
    </li>
  );
}

function Who({ candidate, shown }: { candidate: ShortlistCandidate; shown: Shown }) {
  const { profileId, jobId, name, decision, version, corrections, modelOverall } = candidate;
  const criterion = shown.by === BY_OVERALL ? undefined : shown.criteria.find(({ id }) => id === shown.by);
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <Link
          href={`/profiles/${profileId}?job=${jobId}`}
          className="min-w-0 break-words py-[3px] font-medium underline-offset-4 hover:underline"
        >
          {name}
        </Link>
        {decision ? (
          <Badge tone={OUTCOME_WORDS[decision].tone}>{OUTCOME_WORDS[decision].done}</Badge>
        ) : (
          <span className="text-muted text-sm">Undecided</span>
        )}
      </p>
      <p className="text-muted text-sm empty:hidden">
        {[
          criterion ? `${criterion.label}: ${scoreBy(candidate, criterion.id) ?? "not known"}` : null,
          corrections > 0
            ? `${correctionWords(corrections)}; the model's own overall: ${overallWords(modelOverall)}`
            : null,
          version === shown.version ? null : `Scored with version ${version}, weighed as version ${shown.version}`,
        ]
          .filter((one) => one !== null)
          .join(" · ")}
      </p>
    </div>
  );
}

const correctionWords = (count: number) => (count === 1 ? "1 number is a person's" : `${count} numbers are a person's`);
const overallWords = (overall: number | null) => (overall === null ? "none" : formatScore(overall));
