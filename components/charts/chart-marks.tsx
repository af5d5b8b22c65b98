import { Bar, LinePath } from "@visx/shape";
import type { Mark, SeriesRow } from "./series";
import type { SeriesScales } from "./series-scales";
import { middleOf, percent } from "./shares";

interface ChartMarksProps {
  rows: readonly SeriesRow[];
  marks: readonly Mark[];
  scales: SeriesScales;
}

/** The bars and lines of a chart, in shares of the drawing that they stand in. */
export function ChartMarks({ rows, marks, scales }: ChartMarksProps) {
  const bars = marks.filter(({ as }) => as === "bar");
  const lines = marks.filter(({ as }) => as === "line");
  return (
    <>
      {rows.map((row) => (
        <Bars key={row.from} {...{ row, bars, scales }} />
      ))}
      {lines.map((mark) => (
        <Line key={mark.key} {...{ rows, mark, scales }} />
      ))}
    </>
  );
}

interface BarsProps {
  row: SeriesRow;
  bars: readonly Mark[];
  scales: SeriesScales;
}

function Bars({ row, bars, scales: { x, y } }: BarsProps) {
  let stacked = 0;
  return bars.map(({ key, colour }) => {
    const value = row.values[key] ?? 0;
    if (value <= 0) return null;
    const foot = y(stacked);
    stacked += value;
    const box = { x: x(row.from) ?? 0, y: y(stacked), width: x.bandwidth(), height: foot - y(stacked) };
    return <Bar key={key} {...inPercent(box)} fill={colour} />;
  });
}

const inPercent = (box: Record<string, number>) =>
  Object.fromEntries(Object.entries(box).map(([name, share]) => [name, percent(share)]));

/** Joins the steps that have a value, over those that have none. */
function Line({
  rows,
  mark: { key, colour },
  scales,
}: {
  rows: readonly SeriesRow[];
  mark: Mark;
  scales: SeriesScales;
}) {
  const points = rows.flatMap(({ from, values }) => {
    const value = values[key];
    return value == null ? [] : [{ from, x: middleOf(scales, from), y: scales.y(value) }];
  });
  return (
    <>
      <svg
        aria-hidden
        width="100%"
        height="100%"
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        className="overflow-visible"
      >
        <LinePath
          data={points}
          x={(point) => point.x}
          y={(point) => point.y}
          stroke={colour}
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {points.map(({ from, x, y }) => (
        <circle key={from} cx={percent(x)} cy={percent(y)} r={2.5} fill={colour} />
      ))}
    </>
  );
}
