const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How far back statistics look, and into which steps they cut that time; seconds. */
const WINDOWS = {
  "1h": { length: HOUR, step: 5 * MINUTE },
  "24h": { length: 24 * HOUR, step: HOUR },
  "7d": { length: 7 * 24 * HOUR, step: 6 * HOUR },
  "30d": { length: 30 * 24 * HOUR, step: 24 * HOUR },
} as const;

export type StatsWindow = keyof typeof WINDOWS;
export const STATS_WINDOWS = Object.keys(WINDOWS) as [StatsWindow, ...StatsWindow[]];

export interface TimeSteps {
  from: Date;
  /** The end of the step that is under way. */
  to: Date;
  stepSeconds: number;
  /** The beginning of each step, oldest first. */
  starts: Date[];
}

/** The steps of a window that ends now. They lie on whole steps of UTC, so that a step's figures don't change with the asking. */
export function timeSteps(window: StatsWindow, now: Date): TimeSteps {
  const { length, step } = WINDOWS[window];
  const end = (Math.floor(now.getTime() / 1_000 / step) + 1) * step;
  const starts = Array.from({ length: length / step }, (_, at) => new Date((end - length + at * step) * 1_000));
  return { from: new Date((end - length) * 1_000), to: new Date(end * 1_000), stepSeconds: step, starts };
}
