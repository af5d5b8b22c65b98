"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import type { CriterionResource } from "@/lib/api/contracts/parsed-score";
import type { OverrideResource } from "@/lib/api/contracts/reviews";
import { givenWords, modelWords } from "./override-words";
import { SignedBy } from "./signed-by";
import { useOverride } from "./use-add-to-review";

interface OverrideInForceProps {
  jobId: string;
  criterion: CriterionResource;
  override: OverrideResource;
  /** null: the reader may not. */
  onChange: (() => void) | null;
}

/** A person's number with the model's beside it, who gave it and why. */
export function OverrideInForce({ jobId, criterion, override, onChange }: OverrideInForceProps) {
  return (
    <div className="mt-3 rounded-md border border-accent bg-accent-soft px-3 py-2.5">
      <p>
        <span className="font-semibold">Corrected: {givenWords(override)}.</span>{" "}
        <span className="text-muted">The model gave {modelWords(criterion.score)}.</span>
      </p>
      {override.reason ? <p className="mt-1 whitespace-pre-line break-words">{override.reason}</p> : null}
      <SignedBy entry={override} />
      {onChange ? (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button size="sm" onClick={onChange}>
            Change
            <span className="sr-only"> the correction of {criterion.label}</span>
          </Button>
          <Withdraw jobId={jobId} criterion={criterion} />
        </div>
      ) : null}
    </div>
  );
}

function Withdraw({ jobId, criterion }: Pick<OverrideInForceProps, "jobId" | "criterion">) {
  const [asking, ask] = useState(false);
  const override = useOverride(jobId, `The model's number for ${criterion.label} counts again.`);
  function withdraw() {
    const onError = (error: Error) =>
      toast.error("The correction could not be withdrawn", { description: errorSentence(error) });
    override.mutate({ criterion_id: criterion.id, entry: "withdrawn" }, { onError });
  }
  return (
    <>
      <Button size="sm" variant="ghost" pending={override.isPending} onClick={() => ask(true)}>
        Withdraw
        <span className="sr-only"> the correction of {criterion.label}</span>
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title="Withdraw this correction?"
        description={`The model's number for ${criterion.label} counts again. The correction stays in the history.`}
        action="Withdraw"
        onConfirm={withdraw}
      />
    </>
  );
}
