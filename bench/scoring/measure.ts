/** One line of the table. A `goal` of null is a figure that is printed, not held to anything. */
export interface Measure {
  part: string;
  what: string;
  value: number;
  unit: string;
  goal: { text: string; pass: boolean } | null;
  /** How many were looked at. */
  cases: number;
  /** What went wrong, for tuning on the development set. */
  faults: string[];
}

export function share(part: string, what: string, hits: number, cases: number, faults: string[] = []) {
  const value = cases === 0 ? Number.NaN : (100 * hits) / cases;
  const base: Measure = { part, what, value, unit: "%", goal: null, cases, faults };
  return {
    ...base,
    atLeast: (limit: number): Measure => ({ ...base, goal: { text: `≥ ${limit}%`, pass: value >= limit } }),
    atMost: (limit: number): Measure => ({ ...base, goal: { text: `≤ ${limit}%`, pass: value <= limit } }),
  };
}

/** How many there were, of which there may be none. */
export function none(part: string, what: string, cases: number, faults: string[]): Measure {
  return { part, what, value: faults.length, unit: "", goal: { text: "0", pass: faults.length === 0 }, cases, faults };
}

export function upTo(
  part: string,
  what: string,
  figure: { value: number; unit: string; limit: number; cases: number },
): Measure {
  const { value, unit, limit, cases } = figure;
  return { part, what, value, unit, goal: { text: `≤ ${limit} ${unit}`, pass: value <= limit }, cases, faults: [] };
}

/** A figure without a goal of its own. */
export function shown(part: string, what: string, figure: { value: number; unit: string; cases: number }): Measure {
  return { part, what, ...figure, goal: null, faults: [] };
}
