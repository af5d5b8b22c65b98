"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import type { DecisionResource } from "@/lib/api/contracts/reviews";
import { OUTCOME_WORDS, REASON_WORDS } from "./review-words";
import { SignedBy } from "./signed-by";
import { useDecide } from "./use-add-to-review";

interface DecisionInForceProps {
  jobId: string;
  decision: DecisionResource;
  /** null: the reader may not. */
  onChange: (() => void) | null;
}

/** The decision that counts, who made it and why, and the ways to change it or to take it back. */
export function DecisionInForce({ jobId, decision, onChange }: DecisionInForceProps) {
  const { done, tone } = OUTCOME_WORDS[decision.outcome];
  return (
    <div>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={tone}>{done}</Badge>
        {decision.reason ? <span className="font-medium">{REASON_WORDS[decision.reason]}</span> : null}
      </p>
      {decision.note ? <p className="mt-1.5 whitespace-pre-line break-words">{decision.note}</p> : null}
      <SignedBy entry={decision} />
      {onChange ? (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size="sm" onClick={onChange}>
            Change
          </Button>
          <Withdraw jobId={jobId} />
        </div>
      ) : null}
    </div>
  );
}

function Withdraw({ jobId }: { jobId: string }) {
  const [asking, ask] = useState(false);
  const decide = useDecide(jobId, "The decision is withdrawn.");
  function withdraw() {
    const onError = (error: Error) =>
      toast.error("The decision could not be withdrawn", { description: errorSentence(error) });
    decide.mutate({ outcome: "withdrawn" }, { onError });
  }
  return (
    <>
      <Button size="sm" variant="ghost" pending={decide.isPending} onClick={() => ask(true)}>
        Withdraw
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title="Withdraw this decision?"
        description="The score stands undecided then. The decision stays in its history, with who withdrew it."
        action="Withdraw"
        onConfirm={withdraw}
      />
    </>
  );
}
