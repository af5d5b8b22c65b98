"use client";

import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { Mark, SeriesRow } from "./series";

interface SeriesChartProps {
  rows: readonly SeriesRow[];
  marks: readonly Mark[];
  format: (value: number) => string;
}

const AXIS = { fontSize: 11, fill: "var(--muted)" };

/** Bars and lines over steps of time. Decorative for who can't see it: a table beside it says the same. */
export function SeriesChart({ rows, marks, format }: SeriesChartProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={rows.map(({ label, values }) => ({ label, ...values }))}
        accessibilityLayer={false}
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--border)" />
        <XAxis dataKey="label" tick={AXIS} tickLine={false} axisLine={{ stroke: "var(--border)" }} minTickGap={28} />
        <YAxis tick={AXIS} tickLine={false} axisLine={false} width={52} tickFormatter={format} allowDecimals={false} />
        <Tooltip
          cursor={{ fill: "var(--hover)", stroke: "var(--border)" }}
          isAnimationActive={false}
          formatter={(value) => format(Number(value))}
          contentStyle={{ background: "var(--raised)", borderColor: "var(--border)", borderRadius: 8, fontSize: 12 }}
          labelStyle={{ color: "var(--muted)" }}
          itemStyle={{ color: "var(--text)" }}
        />
        {marks.map((mark) => drawn(mark))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function drawn({ key, label, as, colour }: Mark) {
  if (as === "bar") {
    return (
      <Bar key={key} dataKey={key} name={label} stackId="all" fill={colour} maxBarSize={28} isAnimationActive={false} />
    );
  }
  return (
    <Line
      key={key}
      dataKey={key}
      name={label}
      stroke={colour}
      strokeWidth={2}
      dot={{ r: 2, fill: colour }}
      connectNulls
      isAnimationActive={false}
    />
  );
}
