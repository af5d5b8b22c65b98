"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "@/components/shell/use-can";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { ReviewResource } from "@/lib/api/contracts/reviews";
import { reviewQuery } from "@/lib/api/review-queries";
import { DECISION_OUTCOMES, type DecisionOutcome } from "@/lib/domain/review";

import { DecisionForm } from "./decision-form";
import { DecisionHistory } from "./decision-history";
import { DecisionInForce } from "./decision-in-force";
import { OUTCOME_WORDS } from "./review-words";
import { useKeptFocus } from "./use-kept-focus";

/** What a person decided by a score, or the ways to decide: Assay never does. */
export function DecisionSection({ jobId }: { jobId: string }) {
  const query = useQuery(reviewQuery(jobId));
  return (
    <section aria-labelledby="decision" className="px-4 py-4">
      <h3 id="decision" className="mb-1.5 font-semibold text-md">
        Decision
      </h3>
      {query.data ? <Decision review={query.data} /> : null}
      {query.isPending ? <Skeleton className="h-8 w-48" /> : null}
      {query.isLoadingError ? (
        <ErrorState error={query.error} title="The decision could not be loaded" onRetry={() => query.refetch()} />
      ) : null}
    </section>
  );
}

function Decision({ review }: { review: ReviewResource }) {
  const canDecide = useCan("scores:write");
  const [chosen, choose] = useState<DecisionOutcome | null>(null);
  const current = review.decisions.find((one) => one.in_force);
  const box = useKeptFocus<HTMLDivElement>(chosen === null ? `entry ${current?.number ?? "none"}` : "form");
  if (chosen !== null) {
    return (
      <div ref={box}>
        <DecisionForm jobId={review.job_id} chosen={chosen} onChoose={choose} onDone={() => choose(null)} />
      </div>
    );
  }
  return (
    <div ref={box}>
      {current ? (
        <DecisionInForce
          jobId={review.job_id}
          decision={current}
          onChange={canDecide ? () => choose(review.decision ?? "hold") : null}
        />
      ) : (
        <p className="text-muted">
          Nobody has decided yet. A score decides nothing: that is for a person to do, and to answer for.
        </p>
      )}
      {canDecide && !current ? (
        <div className="mt-3 flex flex-wrap gap-2">
          {DECISION_OUTCOMES.map((outcome) => (
            <Button key={outcome} onClick={() => choose(outcome)}>
              {OUTCOME_WORDS[outcome].verb}
            </Button>
          ))}
        </div>
      ) : null}
      {review.sandbox ? (
        <p className="mt-2 text-muted text-sm">A sandbox score is for trying: decide on it to see how that works.</p>
      ) : null}
      <DecisionHistory decisions={review.decisions.filter((one) => !one.in_force)} />
    </div>
  );
}
