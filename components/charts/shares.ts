import type { SeriesScales } from "./series-scales";

/** A share of a box as SVG takes it, so that nothing has to be measured. */
export const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** The middle of a step, as a share of the width. */
export const middleOf = ({ x }: SeriesScales, from: string) => (x(from) ?? 0) + x.bandwidth() / 2;
