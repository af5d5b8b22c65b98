"use client";

import { useQuery } from "@tanstack/react-query";
import { formatScore, ScoreValue } from "@/components/ui/score";
import type { ReviewResource } from "@/lib/api/contracts/reviews";
import { reviewQuery } from "@/lib/api/review-queries";

/** The overall with people's numbers in, beside the model's; nothing where nobody corrected one. */
export function CorrectedOverall({ jobId }: { jobId: string }) {
  const { data: review } = useQuery(reviewQuery(jobId));
  if (!review?.corrected || !review.model) return null;
  const { corrected, model } = review;
  const count = review.overrides.filter((one) => one.in_force).length;
  return (
    <section aria-label="Score with corrections" className="rounded-md border border-accent bg-accent-soft px-3 py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">With corrections</span>
        <ScoreValue score={corrected.overall} className="font-semibold text-md" />
      </p>
      <p className="text-muted text-sm">
        {count === 1 ? "One number is a person's" : `${count} numbers are a person's`}, weighed as the model's are. The
        model's own overall above stays: {overallWords(model)}.
      </p>
    </section>
  );
}

const overallWords = ({ overall }: NonNullable<ReviewResource["model"]>) =>
  overall === null ? "none" : formatScore(overall);
