import type { ParsedScoreResource, ScoreChangeResource } from "@/lib/api/contracts/parsed-score";
import { changeWords } from "./change-words";

interface ScoreChangesProps {
  score: ParsedScoreResource;
  changes: readonly ScoreChangeResource[];
}

const SHOWN = 3;

/** What each criterion alone could do to the overall: the three that reach most, the others on request. */
export function ScoreChanges({ score, changes }: ScoreChangesProps) {
  if (changes.length === 0) return null;
  const [first, rest] = [changes.slice(0, SHOWN), changes.slice(SHOWN)];
  return (
    <section className="px-4 py-4" aria-labelledby="score-changes">
      <h3 id="score-changes" className="mb-1.5 font-semibold text-md">
        What would change this score
      </h3>
      <p className="mb-2 text-muted">Weight and distance alone: no model was asked, and nobody is told to change.</p>
      <ChangeList score={score} changes={first} />
      {rest.length > 0 ? (
        <details className="mt-1.5">
          <summary className="rounded-sm py-[3px] text-muted text-sm hover:text-text">
            {rest.length === 1 ? "One more" : `${rest.length} more`}
          </summary>
          <ChangeList score={score} changes={rest} />
        </details>
      ) : null}
    </section>
  );
}

function ChangeList({ score, changes }: ScoreChangesProps) {
  return (
    <ul className="space-y-1.5">
      {changes.map((change) => {
        const { label, when, effect } = changeWords(change, score);
        return (
          <li key={change.criterion_id} className="break-words">
            <a href={`#criterion-${change.criterion_id}`} className="font-medium hover:underline">
              {label}
            </a>{" "}
            {when}: <span className="text-muted">{effect}</span>
          </li>
        );
      })}
    </ul>
  );
}
