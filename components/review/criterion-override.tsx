"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "@/components/shell/use-can";
import { Button } from "@/components/ui/button";
import type { CriterionResource } from "@/lib/api/contracts/parsed-score";
import type { OverrideResource } from "@/lib/api/contracts/reviews";
import { reviewQuery } from "@/lib/api/review-queries";
import { OverrideForm } from "./override-form";
import { OverrideInForce } from "./override-in-force";
import { correctionOf } from "./override-words";
import { useKeptFocus } from "./use-kept-focus";

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
  const box = useKeptFocus<HTMLDivElement>(open ? "form" : `entry ${override?.number ?? "none"}`);
  if (!review || (!override && !canCorrect)) return null;
  return (
    <div ref={box}>
      <Content
        {...{ jobId, criterion, override, open }}
        onOpen={canCorrect ? () => setOpen(true) : null}
        onDone={() => setOpen(false)}
      />
    </div>
  );
}

interface ContentProps extends CriterionOverrideProps {
  override: OverrideResource | undefined;
  open: boolean;
  /** null: the reader may not. */
  onOpen: (() => void) | null;
  onDone: () => void;
}

function Content({ jobId, criterion, override, open, onOpen, onDone }: ContentProps) {
  if (open) return <OverrideForm jobId={jobId} criterion={criterion} current={override} onDone={onDone} />;
  if (override) return <OverrideInForce jobId={jobId} criterion={criterion} override={override} onChange={onOpen} />;
  return onOpen ? (
    <Button size="sm" variant="ghost" className="mt-2 -ml-2.5" onClick={onOpen}>
      Correct this number
      <span className="sr-only"> for {criterion.label}</span>
    </Button>
  ) : null;
}
