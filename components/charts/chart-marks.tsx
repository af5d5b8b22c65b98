import type { Mark, SeriesRow } from "./series";

interface ChartMarksProps {
  rows: readonly SeriesRow[];
  marks: readonly Mark[];
  /** The value at the upper edge. */
  top: number;
}

/** What a bar takes of its step's width. */
const BAR = 0.7;

/** The bars and lines of a chart, in shares of the drawing that they stand in. */
export function ChartMarks({ rows, marks, top }: ChartMarksProps) {
  const bars = marks.filter(({ as }) => as === "bar");
  const lines = marks.filter(({ as }) => as === "line");
  return (
    <>
      {rows.map((row, at) => (
        <Bars key={row.from} {...{ row, top, bars }} middle={(at + 0.5) / rows.length} width={BAR / rows.length} />
      ))}
      {lines.map((mark) => (
        <Line key={mark.key} {...{ rows, top, mark }} />
      ))}
    </>
  );
}

interface BarsProps {
  row: SeriesRow;
  bars: readonly Mark[];
  top: number;
  middle: number;
  width: number;
}

function Bars({ row, bars, top, middle, width }: BarsProps) {
  let stacked = 0;
  return bars.map(({ key, colour }) => {
    const height = (row.values[key] ?? 0) / top;
    stacked += height;
    return height > 0 ? (
      <rect
        key={key}
        {...{ x: percent(middle - width / 2), y: percent(1 - stacked), width: percent(width), height: percent(height) }}
        fill={colour}
      />
    ) : null;
  });
}

/** Joins the steps that have a value, over those that have none. */
function Line({ rows, mark: { key, colour }, top }: { rows: readonly SeriesRow[]; mark: Mark; top: number }) {
  const points = rows.flatMap(({ from, values }, at) => {
    const value = values[key];
    return value == null ? [] : [{ from, x: (at + 0.5) / rows.length, y: 1 - value / top }];
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
        <polyline
          points={points.map(({ x, y }) => `${x.toFixed(5)},${y.toFixed(5)}`).join(" ")}
          {...{ fill: "none", stroke: colour, strokeWidth: 2, vectorEffect: "non-scaling-stroke" }}
        />
      </svg>
      {points.map(({ from, x, y }) => (
        <circle key={from} cx={percent(x)} cy={percent(y)} r={2.5} fill={colour} />
      ))}
    </>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;
