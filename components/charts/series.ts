/** One step of a series: its name on the axis, and a value a mark; null where there is none. */
export interface SeriesRow {
  from: string;
  label: string;
  values: Record<string, number | null>;
}

/** How one of the values is drawn. Bars stand on each other. */
export interface Mark {
  key: string;
  label: string;
  as: "bar" | "line";
  /** As CSS says it, for the drawing, and as the class of a patch of it. */
  colour: string;
  swatch: string;
}
