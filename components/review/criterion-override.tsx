"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "@/components/shell/use-can";
import { Button } from "@/components/ui/button";
import type { CriterionResource } from "@/lib/api/contracts/parsed-score";
import { reviewQuery } from "@/lib/api/review-queries";
import { OverrideForm } from "./override-form";
import { OverrideInForce } from "./override-in-force";
import { correctionOf } from "./override-words";

interface CriterionOverrideProps {
  jobId: string;
  criterion: CriterionResource;
}

/** The number that a person gave in the place of the model's, which stays to be seen; or the way to give one. */
export function CriterionOverride({ jobId, criterion }: CriterionOverrideProps) {
  const { data: review } = useQuery(reviewQuery(jobId));
  const canCorrect = useCan("scores:write");
  const [open, setOpen] = useState(false);
  const override = correctionOf(review, criterion.id);
  if (!review) return null;
  if (open) {
    return <OverrideForm jobId={jobId} criterion={criterion} current={override} onDone={() => setOpen(false)} />;
  }
  if (override) {
    const onChange = canCorrect ? () => setOpen(true) : null;
    return <OverrideInForce jobId={jobId} criterion={criterion} override={override} onChange={onChange} />;
  }
  if (!canCorrect) return null;
  return (
    <Button size="sm" variant="ghost" className="-ml-2.5 mt-2" onClick={() => setOpen(true)}>
      Correct this number
      <span className="sr-only"> for {criterion.label}</span>
    </Button>
  );
}
