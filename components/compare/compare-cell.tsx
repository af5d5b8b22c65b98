import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreBar } from "@/components/ui/score";
import type { ComparedCriterion } from "@/lib/domain/compared-score";
import { scoreWords } from "./compare-words";

/** One candidate's number for a criterion, whose it is, and the quotes that it rests on. */
export function CompareCell({ criterion }: { criterion: ComparedCriterion | undefined }) {
  if (!criterion) return <span className="text-muted italic">Not in this version</span>;
  const { score, modelScore, correction, quotes } = criterion;
  return (
    <>
      {score === null ? (
        <span className="text-muted italic">{scoreWords(criterion)}</span>
      ) : (
        <>
          <span className="font-semibold">{score}</span>
          <ScoreBar score={score} className="mt-1" />
        </>
      )}
      {correction ? (
        <span className="mt-1 block break-words text-accent text-sm">
          Corrected by {correction.by}, <RelativeTime at={correction.at} />. The model gave {modelScore ?? "no number"}.
        </span>
      ) : null}
      {quotes.length > 0 ? (
        <details className="mt-1.5">
          <summary className="rounded-sm py-[3px] text-muted text-sm hover:text-text">
            {quotes.length === 1 ? "1 quote" : `${quotes.length} quotes`}
            <span className="sr-only"> for {criterion.label}</span>
          </summary>
          <ul className="mt-1 space-y-1.5">
            {quotes.map((quote) => (
              <li key={quote} className="break-words border-field border-l-2 pl-2 text-sm">
                “{quote}”
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
