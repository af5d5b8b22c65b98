import { SandboxMark } from "@/components/scoring/sandbox-mark";
import { Badge } from "@/components/ui/badge";
import { JobStatusBadge } from "@/components/ui/job-status-badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreValue } from "@/components/ui/score";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import { DECISION_WORDS } from "./profile-filter-words";

/** The latest score of a profile in a list, with its rubric and its age; where there is none, that. */
export function LatestScore({ row: { latest_score: score, newest_job_status: job } }: { row: ProfileSummary }) {
  // A job that came to its end is the score itself; one that was cancelled changes nothing.
  const shown = job === "pending" || job === "processing" || job === "failed" ? job : null;
  if (!score) {
    return shown ? <JobStatusBadge status={shown} /> : <span className="text-subtle">Not scored</span>;
  }
  return (
    <>
      <span className="flex items-center gap-x-2 overflow-hidden">
        <ScoreValue score={score.overall_score} />
        {score.sandbox ? <SandboxMark compact /> : null}
        <RelativeTime at={score.completed_at} className="whitespace-nowrap text-muted text-sm" />
        {shown ? <JobStatusBadge status={shown} /> : null}
        {score.decision ? <Badge tone="accent">{DECISION_WORDS[score.decision]}</Badge> : null}
      </span>
      <span className="flex items-center gap-x-2 overflow-hidden">
        <span className="truncate text-muted text-sm">{score.rubric_name}</span>
        {score.stale ? (
          <Badge tone="outline" title="The profile has changed since it was scored.">
            Out of date
          </Badge>
        ) : null}
      </span>
    </>
  );
}
