"use client";

import { useQuery } from "@tanstack/react-query";
import { Gauge } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { jobQuery } from "@/lib/api/queries";
import type { RubricContent } from "@/lib/domain/rubric";
import { FailedAttempts } from "./failed-attempts";
import { FailedScore } from "./failed-score";
import { ScoreCard } from "./score-card";
import type { ScoreSheetProps } from "./score-sheet";
import { ScoringProgress } from "./scoring-progress";

interface ScorePanelProps {
  jobId: string | null;
  /** For another score. A job of another profile than this isn't shown here. */
  sheet: ScoreSheetProps;
  rubric: RubricContent | undefined;
}

/** The chosen job, whatever its state. */
export function ScorePanel({ jobId, sheet, rubric }: ScorePanelProps) {
  const query = useQuery({ ...jobQuery(jobId ?? ""), enabled: jobId !== null });
  if (jobId === null) return <NotScored />;
  const job = query.data;
  if (!job && query.error) {
    return <ErrorState error={query.error} title="The score could not be loaded" onRetry={() => query.refetch()} />;
  }
  if (!job) return <LoadingScore />;
  if (job.profile_id !== sheet.profile.id) return <OfAnotherProfile job={job} />;
  return <Job job={job} sheet={sheet} rubric={rubric} />;
}

interface JobProps extends Omit<ScorePanelProps, "jobId"> {
  job: ScoringJobResource;
}

function Job({ job, sheet, rubric }: JobProps) {
  switch (job.status) {
    case "completed":
      return <ScoreCard job={job} rubric={rubric} />;
    case "failed":
      return <FailedScore job={job} sheet={sheet} />;
    case "cancelled":
      return (
        <div className="space-y-2 px-4 py-5">
          <p>
            This scoring was cancelled <RelativeTime at={job.cancelled_at} />. It gave no score.
          </p>
          <FailedAttempts job={job} />
        </div>
      );
    default:
      return (
        <>
          <ScoringProgress job={job} />
          <div className="px-4 pb-4 empty:hidden">
            <FailedAttempts job={job} />
          </div>
        </>
      );
  }
}

function NotScored() {
  return (
    <EmptyState icon={Gauge} title="Not scored yet" className="py-10">
      A score names, for each criterion of a rubric, the sentences of this profile that it rests on.
    </EmptyState>
  );
}

function LoadingScore() {
  return (
    <div role="status" aria-label="Loading the score" className="space-y-3 px-4 py-4">
      <Skeleton className="h-11 w-36" />
      <Skeleton className="w-full" />
      <Skeleton className="w-4/5" />
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-24 w-full" />
    </div>
  );
}

function OfAnotherProfile({ job }: { job: ScoringJobResource }) {
  return (
    <p className="px-4 py-5">
      This score belongs to another profile.{" "}
      <Link href={`/profiles/${job.profile_id}?job=${job.job_id}`} className="text-accent underline">
        Open that one
      </Link>
    </p>
  );
}
