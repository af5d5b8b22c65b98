import { SandboxMark } from "@/components/scoring/sandbox-mark";
import { ScoreValue } from "@/components/ui/score";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";

/** What came of a job: the score with its mark, the reason in words, or a dash. */
export function JobOutcome({ job }: { job: ScoringJobSummary }) {
  if (job.status === "failed" && job.error_code) {
    return <span className="text-danger">{FAILURE_SENTENCES[job.error_code].title}</span>;
  }
  if (job.status !== "completed") return <span className="text-subtle">–</span>;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {job.kind === "rubric" ? <ScoreValue score={job.overall_score} /> : <span>Free prompt answered</span>}
      {job.sandbox ? <SandboxMark compact /> : null}
    </span>
  );
}
