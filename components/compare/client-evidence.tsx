import type { SharedCandidate } from "@/lib/api/contracts/shared-comparison";
import type { CriterionRow } from "@/lib/domain/compare-scores";

interface ClientEvidenceProps {
  candidates: readonly SharedCandidate[];
  rows: readonly CriterionRow[];
}

/** What the numbers rest on, by criterion: open, since paper can't be clicked. It begins a page of its own. */
export function ClientEvidence({ candidates, rows }: ClientEvidenceProps) {
  return (
    <section aria-labelledby="evidence" className="mt-6 print:mt-0 print:break-before-page">
      <h2 id="evidence" className="font-semibold text-lg">
        What the numbers rest on
      </h2>
      <p className="text-muted">Every quote is taken from the profile that was scored. The numbers are out of 10.</p>
      {rows.map(({ id, label }) => (
        <section key={id} aria-labelledby={`evidence-${id}`} className="mt-4">
          <h3 id={`evidence-${id}`} className="break-after-avoid font-semibold text-md">
            {label}
          </h3>
          <dl className="mt-1.5 space-y-2.5">
            {candidates.map((one) => (
              <Quotes
                key={one.place}
                name={one.name}
                criterion={one.criteria.find((criterion) => criterion.id === id)}
              />
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

function Quotes({ name, criterion }: { name: string; criterion: SharedCandidate["criteria"][number] | undefined }) {
  const quotes = criterion?.quotes ?? [];
  return (
    <div className="break-inside-avoid">
      <dt className="break-words font-medium">
        {name}
        {criterion && criterion.score !== null ? (
          <span className="font-normal text-muted"> – {criterion.score} of 10</span>
        ) : null}
      </dt>
      {quotes.length === 0 ? <dd className="text-muted italic">No quote</dd> : null}
      {quotes.map((quote) => (
        <dd key={quote} className="mt-1 break-words border-field border-l-2 pl-2">
          “{quote}”
        </dd>
      ))}
    </div>
  );
}
