"use client";

import Link from "next/link";
import { CorrectedOverall } from "@/components/review/corrected-overall";
import { CriterionOverride } from "@/components/review/criterion-override";
import { DecisionSection } from "@/components/review/decision-section";
import { Money } from "@/components/ui/money";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ParsedScoreResource } from "@/lib/api/contracts/parsed-score";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import type { RubricContent } from "@/lib/domain/rubric";
import { CriterionCard } from "./criterion-card";
import { FailedAttempts } from "./failed-attempts";
import { FreeFormResult } from "./free-form-result";
import { formatDuration } from "./job-story";
import { ReusedNote } from "./reused-note";
import { ScoreChanges } from "./score-changes";
import { ScoreFlags } from "./score-flags";
import { ScoreOverall } from "./score-overall";
import { parsedScoreOf, spanWords, weightShare } from "./score-words";

type CompletedJob = Extract<ScoringJobResource, { status: "completed" }>;

interface ScoreCardProps {
  job: CompletedJob;
  /** The rubric version that scored; undefined while it loads. */
  rubric: RubricContent | undefined;
}

/** A completed job: the overall, what to know about it, each criterion with its evidence, and what is missing. */
export function ScoreCard({ job, rubric }: ScoreCardProps) {
  const score = parsedScoreOf(job);
  if (job.erased_at) return <p className="px-4 py-5 text-muted">This profile was erased, and its score with it.</p>;
  if (!score) return <FreeFormResult job={job} />;
  const { score_with_span: withSpan } = job.result;
  return (
    <div className="divide-y">
      <div className="space-y-3 px-4 py-4">
        <ReusedNote job={job} />
        <ScoreOverall score={score} flags={job.result.flags} />
        <CorrectedOverall jobId={job.job_id} />
        <ScoreFlags flags={job.result.flags} span={withSpan ? spanWords(withSpan, score) : null} />
        <FailedAttempts job={job} />
      </div>
      <DecisionSection jobId={job.job_id} />
      {score.summary ? (
        <section className="px-4 py-4">
          <h3 className="mb-1 font-semibold text-md">Summary</h3>
          <p className="whitespace-pre-line break-words">{score.summary}</p>
          <p className="mt-1 text-subtle text-sm">The model's own words. Only its quotes are checked.</p>
        </section>
      ) : null}
      <Criteria jobId={job.job_id} score={score} rubric={rubric} />
      <MissingInformation items={score.missing_information} />
      <ScoreChanges score={score} changes={job.result.would_change ?? []} />
      <Origin job={job} />
    </div>
  );
}

interface CriteriaProps {
  jobId: string;
  score: ParsedScoreResource;
  rubric: RubricContent | undefined;
}

function Criteria({ jobId, score, rubric }: CriteriaProps) {
  return (
    <ol aria-label="Criteria" className="divide-y">
      {score.criteria.map((criterion) => (
        <CriterionCard
          key={criterion.id}
          criterion={criterion}
          share={weightShare(criterion, score.criteria)}
          bands={rubric?.criteria.find((one) => one.id === criterion.id)?.bands}
        >
          <CriterionOverride jobId={jobId} criterion={criterion} />
        </CriterionCard>
      ))}
    </ol>
  );
}

function MissingInformation({ items }: { items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <section className="px-4 py-4">
      <h3 className="mb-1.5 font-semibold text-md">Questions to ask</h3>
      <p className="mb-2 text-muted">What the profile doesn't say, as the model sees it.</p>
      <ul className="list-disc space-y-1 pl-4.5 marker:text-subtle">
        {[...new Set(items)].map((item) => (
          <li key={item} className="break-words">
            {item}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Origin({ job }: { job: CompletedJob }) {
  return (
    <footer className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 text-muted text-sm">
      <span>
        {job.result.provenance.reused_from ? "Shown again" : "Scored"} <RelativeTime at={job.completed_at} />
      </span>
      <span className="break-all font-mono text-xs">{job.result.model_used ?? job.model}</span>
      <Money usd={job.total_cost_usd} />
      <span>{formatDuration(job.processing_time_seconds)}</span>
      <Link href={`/jobs/${job.job_id}`} className="py-[3px] text-accent underline underline-offset-2">
        What the model saw
      </Link>
    </footer>
  );
}
