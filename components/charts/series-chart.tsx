"use client";

import type { Route } from "next";
import Link from "next/link";
import { type PointerEvent, useState } from "react";
import { ChartMarks } from "./chart-marks";
import type { Mark, SeriesRow } from "./series";
import { SeriesHint } from "./series-hint";
import { type SeriesScales, scalesOf } from "./series-scales";
import { middleOf, percent } from "./shares";

interface SeriesChartProps {
  rows: readonly SeriesRow[];
  marks: readonly Mark[];
  format: (value: number) => string;
  /** The rows behind a step. For the mouse alone: the table beside it has the same links for everybody. */
  hrefOf: (row: SeriesRow) => Route;
}

const NAMED_STEPS = 8;
/** On narrow screens one name in three has room. */
const NAMED_NARROW = 3;

/**
 * Bars and lines over steps of time, part of the page's own HTML: all is placed in shares of the box, so nothing is measured.
 * Decorative for who can't see it: a table beside it says the same.
 */
export function SeriesChart({ rows, marks, format, hrefOf }: SeriesChartProps) {
  const [at, setAt] = useState<number | null>(null);
  const [byMouse, setByMouse] = useState(false);
  const scales = scalesOf(rows, marks);
  const pointed = at === null ? undefined : rows[at];
  function point({ currentTarget, clientX, pointerType }: PointerEvent) {
    setByMouse(pointerType === "mouse");
    const { left, width } = currentTarget.getBoundingClientRect();
    setAt(Math.max(0, Math.min(rows.length - 1, Math.floor(((clientX - left) / width) * rows.length))));
  }
  return (
    <div className="h-full pt-2 pr-1 pb-6 pl-13">
      <div
        className="relative size-full"
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setAt(null)}
      >
        <svg aria-hidden className="size-full overflow-visible text-xs">
          {scales.ticks.map((tick) => (
            <g key={tick}>
              <line
                x2="100%"
                {...{ y1: percent(scales.y(tick)), y2: percent(scales.y(tick)) }}
                className="stroke-border"
              />
              <text x={-8} y={percent(scales.y(tick))} dy="0.35em" textAnchor="end" className="fill-muted">
                {format(tick)}
              </text>
            </g>
          ))}
          {at === null ? null : (
            <rect x={percent(at / rows.length)} width={percent(1 / rows.length)} height="100%" className="fill-hover" />
          )}
          <ChartMarks rows={rows} marks={marks} scales={scales} />
          <StepNames rows={rows} scales={scales} />
        </svg>
        {pointed && byMouse ? (
          <Link href={hrefOf(pointed)} prefetch={false} tabIndex={-1} aria-hidden className="absolute inset-0" />
        ) : null}
        {pointed && at !== null ? (
          <SeriesHint row={pointed} marks={marks} format={format} share={middleOf(scales, pointed.from)} />
        ) : null}
      </div>
    </div>
  );
}

function StepNames({ rows, scales }: { rows: readonly SeriesRow[]; scales: SeriesScales }) {
  const every = Math.ceil(rows.length / NAMED_STEPS);
  return rows.map(({ from, label }, at) =>
    at % every === 0 ? (
      <text
        key={from}
        {...{ x: percent(middleOf(scales, from)), y: "100%", dy: 18, textAnchor: "middle" }}
        className={at % (every * NAMED_NARROW) === 0 ? "fill-muted" : "fill-muted max-lg:hidden"}
      >
        {label}
      </text>
    ) : null,
  );
}
