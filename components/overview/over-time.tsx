"use client";

import { useState } from "react";
import type { SeriesRow } from "@/components/charts/series";
import { SeriesChart } from "@/components/charts/series-chart";
import { jobsHref } from "@/components/jobs/jobs-href";
import { useHydrated } from "@/components/scoring/use-hydrated";
import { Card, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import type { JobStatsResource } from "@/lib/api/contracts/job-stats";
import { CHARTS, type ChartName, chartRows } from "./charts";
import { SeriesTable } from "./series-table";

/** One figure over the window's steps, as a chart and as a table; each step leads to its jobs. */
export function OverTime({ stats }: { stats: JobStatsResource }) {
  const [name, setName] = useState<ChartName>("jobs");
  // Only the browser knows the reader's time zone.
  const timeZone = useHydrated() ? undefined : "UTC";
  const chart = CHARTS[name];
  const rows = chartRows(stats, name, timeZone);
  const hrefOf = (row: SeriesRow) => stepHref(stats, row.from);
  return (
    <Card aria-labelledby="over-time">
      <CardHeader
        id="over-time"
        title="Over time"
        actions={<ChartSwitch value={name} onChange={setName} />}
        className="max-sm:[&>div]:flex-wrap"
      />
      <div className="px-4 py-3">
        <ul aria-hidden className="mb-2 flex flex-wrap gap-x-4 text-muted text-sm">
          {chart.marks.map(({ key, label, swatch }) => (
            <li key={key} className="flex items-center gap-1.5">
              <span className={cn("size-2.5 rounded-xs", swatch)} />
              {label}
            </li>
          ))}
        </ul>
        <div aria-hidden className="h-56">
          <SeriesChart rows={rows} marks={chart.marks} format={chart.format} hrefOf={hrefOf} />
        </div>
        <SeriesTable rows={rows} marks={chart.marks} format={chart.format} label={chart.label} hrefOf={hrefOf} />
      </div>
    </Card>
  );
}

/** The jobs that were asked for within a step. */
function stepHref({ series, to, sandbox }: JobStatsResource, from: string) {
  const next = series[series.findIndex((step) => step.from === from) + 1]?.from ?? to;
  return jobsHref({ created_after: from, created_before: next, sandbox: sandbox ? "true" : "false" });
}

function ChartSwitch({ value, onChange }: { value: ChartName; onChange: (name: ChartName) => void }) {
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">Figure shown</legend>
      {(Object.keys(CHARTS) as ChartName[]).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === value}
          onClick={() => onChange(name)}
          className={cn(
            "h-7 rounded-md px-2 font-medium text-sm max-sm:h-9",
            name === value ? "bg-accent-soft text-accent" : "text-muted hover:bg-hover hover:text-text",
          )}
        >
          {CHARTS[name].name}
        </button>
      ))}
    </fieldset>
  );
}
