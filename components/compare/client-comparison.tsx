import type { ReactNode } from "react";
import { SandboxMark } from "@/components/scoring/sandbox-mark";
import type { SharedCandidate, SharedComparison } from "@/lib/api/contracts/shared-comparison";
import { compareCriteria } from "@/lib/domain/compare-scores";
import { ClientEvidence } from "./client-evidence";
import { ClientTable } from "./client-table";
import { CompareWhy } from "./compare-why";

interface ClientComparisonProps extends Pick<SharedComparison, "rubric_name" | "sandbox" | "names" | "gone"> {
  candidates: readonly SharedCandidate[];
  /** Of when the numbers are, and until when they can be seen. */
  note: ReactNode;
}

/** A comparison for somebody outside, to read and to print: numbers on a page, the quotes that they rest on behind them. */
export function ClientComparison(props: ClientComparisonProps) {
  const { rubric_name, sandbox, names, gone, candidates, note } = props;
  const scored = candidates.map((one) => ({
    name: one.name,
    score: { overall: one.overall === null ? null : { score: one.overall }, criteria: one.criteria },
  }));
  const rows = compareCriteria(scored.map(({ score }) => score));
  return (
    <article>
      <header className="mb-4">
        <h1 className="flex flex-wrap items-center gap-2.5 break-words font-semibold text-xl tracking-tight">
          {candidates.length === 1 ? "One candidate" : `Comparison of ${candidates.length} candidates`}
          {sandbox ? <SandboxMark /> : null}
        </h1>
        <p className="mt-0.5 break-words text-muted">
          By the rubric {rubric_name}. {note}
        </p>
        {gone > 0 ? <p className="mt-1 font-medium text-warning">{goneWords(gone)}</p> : null}
      </header>
      <ClientTable candidates={candidates} rows={rows} />
      <CompareWhy candidates={scored} />
      <ClientEvidence candidates={candidates} rows={rows} />
      <footer className="mt-5 border-t pt-3 text-muted text-sm">
        <p>
          A language model rated each criterion from the profile alone; what it could not show in the profile's own
          words does not count. The numbers are weighed by fixed arithmetic. People decide, not the score.
        </p>
        {names === "hidden" ? (
          <p className="mt-1">
            Names, pronouns, addresses and years that give an age away are taken out of the quotes. Employers stay: who
            knows them may recognise somebody.
          </p>
        ) : null}
      </footer>
    </article>
  );
}

function goneWords(gone: number): string {
  return gone === 1
    ? "1 candidate is gone from this comparison: what was known of them was deleted."
    : `${gone} candidates are gone from this comparison: what was known of them was deleted.`;
}
