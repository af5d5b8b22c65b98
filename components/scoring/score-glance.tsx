import { ArrowDown } from "lucide-react";
import { JobStatusBadge } from "@/components/ui/job-status-badge";
import { ScoreValue } from "@/components/ui/score";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { SandboxMark } from "./sandbox-mark";
import { bandWords } from "./score-words";

/** The outcome at the top of narrow screens, where the score itself stands below the document, and the way to it. */
export function ScoreGlance({ job }: { job: ScoringJobSummary }) {
  return (
    <a
      href="#score"
      className="mb-4 flex items-center justify-between gap-3 rounded-lg border bg-surface px-4 py-3 shadow-sm active:bg-hover lg:hidden"
    >
      <span className="min-w-0">
        <span className="block truncate text-muted text-sm">{job.rubric_name ?? "Free prompt"}</span>
        <span className="mt-1 flex flex-wrap items-center gap-2">
          <Outcome job={job} />
        </span>
      </span>
      <span className="inline-flex shrink-0 items-center gap-1 font-medium text-accent">
        {job.status === "completed" && job.kind === "rubric" ? "Evidence" : "Details"}
        <ArrowDown aria-hidden className="size-3.5" />
      </span>
    </a>
  );
}

function Outcome({ job }: { job: ScoringJobSummary }) {
  if (job.status !== "completed") return <JobStatusBadge status={job.status} />;
  if (job.kind !== "rubric") return <span className="font-medium">Answered</span>;
  return (
    <>
      <ScoreValue score={job.overall_score} size={job.overall_score === null ? "sm" : "lg"} />
      {job.overall_score === null ? null : <span className="font-medium">{bandWords(job.overall_score)}</span>}
      {job.sandbox ? <SandboxMark compact /> : null}
    </>
  );
}
