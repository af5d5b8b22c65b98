import type { Mark, SeriesRow } from "@/components/charts/series";
import { formatDuration } from "@/components/scoring/job-story";
import { formatUsd } from "@/components/ui/money";
import type { JobStatsResource } from "@/lib/api/contracts/job-stats";
import type { StatsWindow } from "@/lib/domain/stats-window";
import { compactNumber } from "./figure-words";

type Step = JobStatsResource["series"][number];

interface Chart {
  /** On the switch, and as the table's name. */
  name: string;
  label: string;
  marks: (Mark & { of: (step: Step) => number | null })[];
  format: (value: number) => string;
}

const bar = { as: "bar" } as const;
const line = { as: "line" } as const;
const GREEN = { colour: "var(--success)", swatch: "bg-success" };
const RED = { colour: "var(--danger)", swatch: "bg-danger" };
const ACCENT = { colour: "var(--accent)", swatch: "bg-accent" };
const WARM = { colour: "var(--warning)", swatch: "bg-warning" };

/** What can be shown over time. */
export const CHARTS = {
  jobs: {
    name: "Jobs",
    label: "Jobs over time",
    format: compactNumber,
    marks: [
      { key: "completed", label: "Completed", ...bar, ...GREEN, of: ({ counts }) => counts.completed },
      { key: "failed", label: "Failed", ...bar, ...RED, of: ({ counts }) => counts.failed },
    ],
  },
  time: {
    name: "Time",
    label: "Processing time over time",
    format: formatDuration,
    marks: [
      { key: "p50", label: "Half within", ...line, ...ACCENT, of: (step) => step.processing_time_seconds.p50 },
      { key: "p95", label: "95 of 100 within", ...line, ...WARM, of: (step) => step.processing_time_seconds.p95 },
    ],
  },
  tokens: {
    name: "Tokens",
    label: "Tokens over time",
    format: compactNumber,
    marks: [
      { key: "prompt", label: "Read", ...bar, ...ACCENT, of: ({ tokens }) => tokens.prompt },
      { key: "completion", label: "Written", ...bar, ...WARM, of: ({ tokens }) => tokens.completion },
    ],
  },
  cost: {
    name: "Cost",
    label: "Cost over time",
    format: formatUsd,
    marks: [{ key: "cost", label: "Spent", ...bar, ...ACCENT, of: (step) => step.cost_usd }],
  },
} as const satisfies Record<string, Chart>;
export type ChartName = keyof typeof CHARTS;

const STEP_NAMES: Record<StatsWindow, Intl.DateTimeFormatOptions> = {
  "1h": { hour: "2-digit", minute: "2-digit" },
  "24h": { hour: "2-digit", minute: "2-digit" },
  "7d": { weekday: "short", hour: "2-digit", minute: "2-digit" },
  "30d": { day: "numeric", month: "short" },
};

/** A chart's values by step; `timeZone` undefined is the reader's own. */
export function chartRows(stats: JobStatsResource, name: ChartName, timeZone: string | undefined): SeriesRow[] {
  const naming = new Intl.DateTimeFormat("en-GB", { ...STEP_NAMES[stats.window], timeZone });
  const { marks }: Chart = CHARTS[name];
  return stats.series.map((step) => ({
    from: step.from,
    label: naming.format(new Date(step.from)),
    values: Object.fromEntries(marks.map(({ key, of }) => [key, of(step)])),
  }));
}
