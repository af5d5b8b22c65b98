import { cn } from "@/components/ui/cn";
import { bandFill, formatScore, ScoreBar } from "@/components/ui/score";
import type { ParsedScoreResource } from "@/lib/api/contracts/scoring";
import type { Flag } from "@/lib/domain/scoring-job";
import { SandboxMark } from "./sandbox-mark";
import { bandWords, confidenceReason, NO_OVERALL_WORDS, percent } from "./score-words";

interface ScoreOverallProps {
  score: ParsedScoreResource;
  flags: readonly Flag[];
}

const CONFIDENCE_WORDS = { high: "High confidence", medium: "Medium confidence", low: "Low confidence" } as const;

/** The number, or in words why there is none; how much of the rubric it rests on, and how far to trust it. */
export function ScoreOverall({ score, flags }: ScoreOverallProps) {
  const { overall, overall_reason: reason, bounds, coverage, confidence } = score;
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
          <p className="font-semibold text-lg">Insufficient data</p>
        )}
        {flags.includes("sandbox") ? <SandboxMark /> : null}
      </div>
      {overall ? <ScoreBar score={overall.score} className="mt-3" /> : null}
      {reason ? <p className="mt-1 text-muted">{NO_OVERALL_WORDS[reason]}</p> : null}
      <dl className="mt-3 grid grid-cols-2 gap-3">
        <Figure
          name="Coverage"
          value={coverage === 0 ? "None" : percent(coverage)}
          note={coverage === 0 ? "Nothing in the rubric could be judged" : "of the rubric could be judged"}
        />
        {bounds && coverage < 1 ? (
          <Figure
            name="Possible range"
            value={`${formatScore(bounds.low)} – ${formatScore(bounds.high)}`}
            note="whatever the missing parts hold"
          />
        ) : null}
      </dl>
      <p className="mt-3">
        <span className="font-medium">{CONFIDENCE_WORDS[confidence.label]}.</span>{" "}
        <span className="text-muted">{confidenceReason(score, flags)}</span>
      </p>
    </div>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div>
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="font-semibold text-lg">{value}</dd>
      <dd className="text-subtle text-sm">{note}</dd>
    </div>
  );
}
