/** The event that asks for a batch to be worked off. A later `dispatch` or `round` is another event. */
export interface BatchRequested {
  batchId: string;
  workspaceId: string;
  dispatch: number;
  round: number;
}

/** Hands an event to the engine; rejects when the engine didn't take it. */
export type EnqueueBatch = (event: BatchRequested) => Promise<void>;
