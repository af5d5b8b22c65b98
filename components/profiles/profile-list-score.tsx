import { SandboxMark } from "@/components/scoring/sandbox-mark";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreValue } from "@/components/ui/score";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";

/** The latest score of a profile in a list, with its rubric and its age; where there is none, that. */
export function LatestScore({ score }: { score: ProfileSummary["latest_score"] }) {
  if (!score) return <span className="text-subtle">Not scored</span>;
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2">
        <ScoreValue score={score.overall_score} />
        {score.sandbox ? <SandboxMark compact /> : null}
        <RelativeTime at={score.completed_at} className="whitespace-nowrap text-muted text-sm" />
      </span>
      <span className="block truncate text-muted text-sm">{score.rubric_name}</span>
    </>
  );
}

/** "Chief Information Officer at Example AG", with what is known of it; null when nothing is. */
export function positionOf({ current_title: title, current_company: company }: ProfileSummary): string | null {
  if (title && company) return `${title} at ${company}`;
  return title ?? company;
}
