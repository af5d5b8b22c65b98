import { jobsHref } from "@/components/jobs/jobs-href";
import { formatDuration } from "@/components/scoring/job-story";
import { formatUsd } from "@/components/ui/money";
import type { JobStatsResource } from "@/lib/api/contracts/job-stats";
import { BudgetFigure } from "./budget-figure";
import { Figure, RowsLink } from "./figure";
import { compactNumber, percent } from "./figure-words";

/** The window's figures, and what is spent of the budget; each leads to the jobs behind it. */
export function Figures({ stats }: { stats: JobStatsResource }) {
  const { counts, processing_time_seconds: time, tokens } = stats;
  const asked = { created_after: stats.from, sandbox: stats.sandbox ? "true" : "false" } as const;
  const all = jobsHref(asked);
  const completed = jobsHref({ ...asked, status: "completed" });
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-3 xl:grid-cols-6" aria-label="Figures">
      <Figure href={completed} label="Completed" value={compactNumber(counts.completed)}>
        <Unfinished counts={counts} asked={asked} />
      </Figure>
      <Figure
        href={jobsHref({ ...asked, status: "failed" })}
        label="Success rate"
        value={stats.success_rate === null ? "–" : percent(stats.success_rate)}
      >
        {`${compactNumber(counts.failed)} failed`}
      </Figure>
      <Figure href={completed} label="Typical time" value={time.p50 === null ? "–" : formatDuration(time.p50)}>
        {time.p95 === null ? "nothing measured yet" : `95 of 100 within ${formatDuration(time.p95)}`}
      </Figure>
      <Figure href={all} label="Tokens" value={compactNumber(tokens.total)}>
        {`${compactNumber(tokens.prompt)} read, ${compactNumber(tokens.completion)} written`}
      </Figure>
      <Figure href={all} label="Spent" value={formatUsd(stats.cost_usd)}>
        {stats.unpriced_calls > 0
          ? `without ${compactNumber(stats.unpriced_calls)} calls of unknown price`
          : `${compactNumber(stats.calls)} ${stats.calls === 1 ? "call" : "calls"} to the model`}
      </Figure>
      <BudgetFigure sandbox={asked.sandbox} />
    </ul>
  );
}

interface UnfinishedProps {
  counts: JobStatsResource["counts"];
  asked: { created_after: string; sandbox: "true" | "false" };
}

/** What isn't done yet, each number with the way to its jobs. */
function Unfinished({ counts: { pending, processing }, asked }: UnfinishedProps) {
  if (pending + processing === 0) return "none under way";
  return (
    <>
      {processing > 0 ? (
        <RowsLink href={jobsHref({ ...asked, status: "processing" })}>{compactNumber(processing)} under way</RowsLink>
      ) : null}
      {processing > 0 && pending > 0 ? ", " : null}
      {pending > 0 ? (
        <RowsLink href={jobsHref({ ...asked, status: "pending" })}>{compactNumber(pending)} waiting</RowsLink>
      ) : null}
    </>
  );
}
