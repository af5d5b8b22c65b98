import { formatScore } from "@/components/ui/score";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { MAX_SCORE } from "@/lib/domain/bands";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { isSettled } from "@/lib/domain/scoring-job";

/** One try of a job: a retried job finishes once more. */
function tryOf(job: ScoringJobSummary): string {
  return `${job.job_id}:${job.retry_count}`;
}

/** The tries that are settled in a list: what has been announced, or was over before the reader came. */
export function settledTries(jobs: readonly ScoringJobSummary[]): Set<string> {
  return new Set(jobs.filter((job) => isSettled(job.status)).map(tryOf));
}

/** The jobs that ended since `known`, oldest first; a cancelled one is no news to who cancelled it. */
export function newlyFinished(known: ReadonlySet<string>, jobs: readonly ScoringJobSummary[]): ScoringJobSummary[] {
  return jobs.filter((job) => isSettled(job.status) && job.status !== "cancelled" && !known.has(tryOf(job))).reverse();
}

/** How a job ended, for a toast and a screen reader. */
export function finishedSentence(job: ScoringJobSummary): { title: string; description: string } {
  const name = job.profile_name ?? "A profile";
  const by = job.rubric_name ?? "a prompt of its own";
  if (job.status === "failed") {
    const reason = job.error_code ? FAILURE_SENTENCES[job.error_code].title : "The run ended without a score";
    return { title: `${name}: scoring failed`, description: `${reason}.` };
  }
  if (job.kind === "free_form") return { title: `${name}: answered`, description: `Answered by ${by}.` };
  if (job.overall_score === null) {
    return { title: `${name}: insufficient data`, description: `${by} found too little to give an overall score.` };
  }
  return {
    title: `${name}: ${formatScore(job.overall_score)} of ${MAX_SCORE}`,
    description: `Scored by ${by}${job.sandbox ? ", sandbox model" : ""}.`,
  };
}
