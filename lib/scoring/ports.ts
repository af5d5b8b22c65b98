/** The event that asks for one run of a job. `dispatch` makes a second sending a new event. */
export interface ScoringRequested {
  jobId: string;
  workspaceId: string;
  run: number;
  dispatch: number;
}

/** Hands events to the engine; rejects when the engine didn't take all of them. */
export type EnqueueScoring = (events: readonly ScoringRequested[]) => Promise<void>;

/** Tells the engine that a job was cancelled. */
export type CancelRun = (event: { jobId: string }) => Promise<void>;
