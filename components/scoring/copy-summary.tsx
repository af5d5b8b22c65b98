"use client";

import { useQuery } from "@tanstack/react-query";
import { CopyButton } from "@/components/ui/copy-button";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { reviewQuery } from "@/lib/api/review-queries";
import { parsedScoreOf } from "./score-words";
import { summaryText } from "./summary-text";

interface CopySummaryProps {
  name: string;
  rubric: string | null;
  job: Extract<ScoringJobResource, { status: "completed" }>;
}

/** Copies a score as plain text for an e-mail; nothing where there is none. */
export function CopySummary({ name, rubric, job }: CopySummaryProps) {
  const { data: review } = useQuery(reviewQuery(job.job_id));
  const score = parsedScoreOf(job);
  if (!score || job.erased_at) return null;
  const sandbox = job.result.flags.includes("sandbox");
  const asked = { name, rubric, score, review, sandbox, completedAt: new Date(job.completed_at) };
  const text = () =>
    summaryText({ ...asked, link: `${window.location.origin}/profiles/${job.profile_id}?job=${job.job_id}` });
  return <CopyButton text={text} label="Copy the score as text" className="size-6" />;
}
