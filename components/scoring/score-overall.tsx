import { cn } from "@/components/ui/cn";
import { bandFill, formatScore, ScoreBar } from "@/components/ui/score";
import type { ParsedScoreResource } from "@/lib/api/contracts/parsed-score";
import type { Flag } from "@/lib/domain/scoring-job";
import { SandboxMark } from "./sandbox-mark";
import { bandWords, confidenceReason, isInvented, noOverallReason, percent } from "./score-words";

interface ScoreOverallProps {
  score: ParsedScoreResource;
  flags: readonly Flag[];
}

const CONFIDENCE_WORDS = { high: "High", medium: "Medium", low: "Low" } as const;

/** The number, or in words why there is none; how much of the rubric it rests on, and how far to trust it. */
export function ScoreOverall({ score, flags }: ScoreOverallProps) {
  const { overall, bounds, coverage, confidence, range } = score;
  return (
    <div>
      <div className="flex flex-wrap items-start justify-between gap-2">
        {overall ? (
          <p className="flex items-center gap-3">
            <span aria-hidden className={cn("h-11 w-1.5 rounded-full", bandFill(overall.score))} />
            <span className="font-semibold text-[2.5rem] leading-none tracking-tight">
              {formatScore(overall.score)}
            </span>
            <span className="leading-tight">
              <span className="block font-semibold text-md">{bandWords(overall.score)}</span>
              <span className="block text-muted">out of {overall.max}</span>
            </span>
          </p>
        ) : (
          <p className="font-semibold text-lg">{isInvented(score) ? "No overall score" : "Insufficient data"}</p>
        )}
        {flags.includes("sandbox") ? <SandboxMark /> : null}
      </div>
      {overall ? <ScoreBar score={overall.score} className="mt-3" /> : null}
      {overall ? null : <p className="mt-1 text-muted">{noOverallReason(score)}</p>}
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
        <Figure
          name="Coverage"
          value={coverage === 0 ? null : percent(coverage)}
          note={coverage === 0 ? "Nothing in the rubric could be judged" : "of the rubric could be judged"}
        />
        {range ? (
          <Figure
            name="Samples"
            value={`${formatScore(range.low)} – ${formatScore(range.high)}`}
            note="lowest and highest; each criterion shows the median"
          />
        ) : null}
        {bounds && coverage > 0 && coverage < 1 ? (
          <Figure
            name="Possible range"
            value={`${formatScore(bounds.low)} – ${formatScore(bounds.high)}`}
            note="whatever the missing parts hold"
          />
        ) : null}
        <Figure
          name="Confidence"
          value={`${CONFIDENCE_WORDS[confidence.label]}.`}
          note={confidenceReason(score, flags)}
        />
      </dl>
    </div>
  );
}

function Figure({ name, value, note }: { name: string; value: string | null; note: string }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>
        {value === null ? null : <span className="font-medium">{value} </span>}
        <span className="text-muted">{note}</span>
      </dd>
    </>
  );
}
