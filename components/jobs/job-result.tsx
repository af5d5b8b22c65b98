"use client";

import Link from "next/link";
import { FailedAttempts } from "@/components/scoring/failed-attempts";
import { FailedScore } from "@/components/scoring/failed-score";
import { formatDuration } from "@/components/scoring/job-story";
import { ReusedNote } from "@/components/scoring/reused-note";
import { SandboxMark } from "@/components/scoring/sandbox-mark";
import { bandWords, noOverallReason, parsedScoreOf } from "@/components/scoring/score-words";
import { ScoringProgress } from "@/components/scoring/scoring-progress";
import { buttonClasses } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreValue } from "@/components/ui/score";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";

/** What came of a job, or how far it is. */
export function JobResult({ job }: { job: ScoringJobResource }) {
  return (
    <Card aria-label="Result">
      <Result job={job} />
    </Card>
  );
}

function Result({ job }: { job: ScoringJobResource }) {
  if (job.status === "failed") return <FailedScore job={job} />;
  if (job.status === "completed") return <Completed job={job} />;
  return (
    <>
      {job.status === "cancelled" ? (
        <p className="px-4 py-4">
          Cancelled <RelativeTime at={job.cancelled_at} />. It gave no score.
        </p>
      ) : (
        <ScoringProgress job={job} />
      )}
      <div className="px-4 pb-4 empty:hidden">
        <FailedAttempts job={job} />
      </div>
    </>
  );
}

function Completed({ job }: { job: Extract<ScoringJobResource, { status: "completed" }> }) {
  const score = parsedScoreOf(job);
  return (
    <div className="space-y-3 px-4 py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex flex-wrap items-center gap-3">
          {score ? <ScoreValue score={score.overall?.score ?? null} size="lg" /> : <span>Answer to a free prompt</span>}
          {score?.overall ? <span className="font-medium">{bandWords(score.overall.score)}</span> : null}
          {job.result.flags.includes("sandbox") ? <SandboxMark /> : null}
        </div>
        <Link
          href={`/profiles/${job.profile_id}?job=${job.job_id}`}
          className={buttonClasses({ variant: "secondary" })}
        >
          {score ? "Score card with evidence" : "Answer beside the profile"}
        </Link>
      </div>
      <ReusedNote job={job} />
      {score?.overall_reason ? <p className="text-muted">{noOverallReason(score)}</p> : null}
      <FailedAttempts job={job} />
      <p className="text-muted text-sm">
        Completed <RelativeTime at={job.completed_at} /> in {formatDuration(job.processing_time_seconds)}
      </p>
    </div>
  );
}
