import type { JobErrorCode } from "@/lib/domain/errors";
import type { JobStatus } from "@/lib/domain/scoring-job";
import type { StatsWindow } from "@/lib/domain/stats-window";
import type { JobStatsResource } from "../contracts/job-stats";

interface Figures {
  counts: Record<JobStatus, number>;
  p50Seconds: number | null;
  p95Seconds: number | null;
  spent: { calls: number; unpriced: number; costMicros: number; promptTokens: number; completionTokens: number };
}

interface Stats extends Figures {
  window: StatsWindow;
  from: Date;
  to: Date;
  sandbox: boolean;
  failures: { code: JobErrorCode; jobs: number }[];
  steps: (Figures & { from: Date })[];
}

export function toJobStatsResource(stats: Stats): JobStatsResource {
  const { window, from, to, sandbox } = stats;
  return {
    window,
    from: from.toISOString(),
    to: to.toISOString(),
    sandbox,
    ...toFigures(stats),
    failures: stats.failures.map(({ code, jobs }) => ({ error_code: code, jobs })),
    series: stats.steps.map((step) => ({ from: step.from.toISOString(), ...toFigures(step) })),
  };
}

function toFigures({ counts, p50Seconds, p95Seconds, spent }: Figures) {
  const ended = counts.completed + counts.failed;
  const { promptTokens: prompt, completionTokens: completion } = spent;
  return {
    counts,
    success_rate: ended === 0 ? null : counts.completed / ended,
    processing_time_seconds: { p50: p50Seconds, p95: p95Seconds },
    tokens: { prompt, completion, total: prompt + completion },
    cost_usd: spent.costMicros / 1_000_000,
    calls: spent.calls,
    unpriced_calls: spent.unpriced,
  };
}
