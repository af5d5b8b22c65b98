/** Names of the limits, as the header fields of an answer tell them. */
export type LimitName = "score-key" | "score-profile" | "score-batch" | "status-key";

/** Where a caller stands with one limit after a request. */
export interface LimitState {
  name: LimitName;
  /** Requests a window. */
  quota: number;
  windowSeconds: number;
  remaining: number;
  /** Whole seconds until the window ends and all points are back. */
  resetSeconds: number;
}

/** What a request may cost, 0: without a limit. */
export interface ScoreLimits {
  keyScoresPerHour: number;
  /** Profiles in batches. */
  keyBatchProfilesPerHour: number;
  profileJobsPerHour: number;
  profileActiveJobs: number;
}

/** The limits that a request is held to, and who is told where it stands with them. */
export interface Meter {
  limits: ScoreLimits;
  note(state: LimitState): void;
}

/** "40 seconds", "1 minute", "23 minutes": never sooner than it is. */
export function inWords(seconds: number): string {
  const [count, unit] = seconds < 60 ? [seconds, "second"] : [Math.ceil(seconds / 60), "minute"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
