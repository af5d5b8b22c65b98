import { FileDown } from "lucide-react";
import { buttonClasses } from "@/components/ui/button";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { parsedScoreOf } from "./score-words";

/** A score on paper, to hand on; nothing where there is none. */
export function DownloadReport({ job }: { job: Extract<ScoringJobResource, { status: "completed" }> }) {
  if (!parsedScoreOf(job) || job.erased_at) return null;
  return (
    <a
      href={`/api/v1/scoring-jobs/${job.job_id}/report`}
      download
      className={buttonClasses({ size: "sm", className: "h-6 px-1.5" })}
    >
      <FileDown aria-hidden />
      PDF<span className="sr-only"> report of this score</span>
    </a>
  );
}
