import { scaleBand, scaleLinear } from "@visx/scale";
import type { Mark, SeriesRow } from "./series";

const MOST_LINES = 4;
/** What lies between two bars, of a step's width. */
const BETWEEN = 0.3;

/** Where steps and values stand in a chart, in shares of its box: 0 is its left and its upper edge. */
export function scalesOf(rows: readonly SeriesRow[], marks: readonly Mark[]) {
  const heights = rows.flatMap((row) => heightsOf(row, marks));
  const y = scaleLinear<number>({ domain: [0, Math.max(...heights, 0) || 1], range: [1, 0], nice: MOST_LINES });
  const x = scaleBand<string>({
    ...{ domain: rows.map(({ from }) => from), range: [0, 1] },
    ...{ paddingInner: BETWEEN, paddingOuter: BETWEEN / 2 },
  });
  // What is counted in whole numbers has no half between them.
  const isWhole = heights.every(Number.isInteger);
  return { x, y, ticks: y.ticks(MOST_LINES).filter((tick) => !isWhole || Number.isInteger(tick)) };
}

export type SeriesScales = ReturnType<typeof scalesOf>;

/** Bars stand on each other, so their sum counts; lines don't. */
function heightsOf({ values }: SeriesRow, marks: readonly Mark[]): number[] {
  const of = (as: Mark["as"]) => marks.filter((mark) => mark.as === as).map(({ key }) => values[key] ?? 0);
  return [of("bar").reduce((sum, value) => sum + value, 0), ...of("line")];
}
