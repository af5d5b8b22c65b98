import type { DecisionResource } from "@/lib/api/contracts/reviews";
import { OUTCOME_WORDS, REASON_WORDS } from "./review-words";
import { SignedBy } from "./signed-by";

/** The decisions that count no more, the latest first. */
export function DecisionHistory({ decisions }: { decisions: readonly DecisionResource[] }) {
  if (decisions.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="rounded-sm py-[3px] text-muted text-sm hover:text-text">
        {decisions.length === 1 ? "1 earlier entry" : `${decisions.length} earlier entries`}
      </summary>
      <ol aria-label="Earlier decisions" className="mt-1.5 space-y-2.5 border-l pl-3">
        {decisions.map((one) => (
          <li key={one.number}>
            <p>
              <span className="font-medium">{OUTCOME_WORDS[one.outcome].done}</span>
              {one.reason ? <span className="text-muted">: {REASON_WORDS[one.reason]}</span> : null}
            </p>
            {one.note ? <p className="whitespace-pre-line break-words">{one.note}</p> : null}
            <SignedBy entry={one} />
          </li>
        ))}
      </ol>
    </details>
  );
}
