import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { jobsHref } from "@/components/jobs/jobs-href";
import { formatDuration } from "@/components/scoring/job-story";
import { formatUsd } from "@/components/ui/money";
import type { JobStatsResource } from "@/lib/api/contracts/job-stats";
import { compactNumber, percent } from "./figure-words";

/** The window's figures; each leads to the jobs behind it. */
export function Figures({ stats }: { stats: JobStatsResource }) {
  const { counts, processing_time_seconds: time, tokens } = stats;
  const asked = { created_after: stats.from, sandbox: stats.sandbox ? "true" : "false" } as const;
  const all = jobsHref(asked);
  const completed = jobsHref({ ...asked, status: "completed" });
  const unfinished = counts.pending + counts.processing;
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-5" aria-label="Figures">
      <Figure href={completed} label="Completed" value={compactNumber(counts.completed)}>
        {unfinished > 0 ? `${compactNumber(unfinished)} under way` : "none under way"}
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
      <Figure href={all} label="Spent" value={formatUsd(stats.cost_usd)} className="max-lg:col-span-2">
        {stats.unpriced_calls > 0
          ? `without ${compactNumber(stats.unpriced_calls)} calls of unknown price`
          : `${compactNumber(stats.calls)} ${stats.calls === 1 ? "call" : "calls"} to the model`}
      </Figure>
    </ul>
  );
}

interface FigureProps {
  href: Route;
  label: string;
  value: string;
  children: ReactNode;
  className?: string;
}

function Figure({ href, label, value, children, className }: FigureProps) {
  return (
    <li className={className}>
      <Link
        href={href}
        prefetch={false}
        className="block h-full rounded-lg border bg-surface px-4 py-3 shadow-sm hover:bg-sunken"
      >
        <span className="block text-muted text-sm">{label}</span>
        <span className="block font-semibold text-xl tracking-tight">{value}</span>
        <span className="block text-muted text-sm">{children}</span>
      </Link>
    </li>
  );
}
