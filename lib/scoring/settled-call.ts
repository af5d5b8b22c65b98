import type { CallRow } from "@/db/queries/model-calls";
import type { JobKey } from "@/db/queries/scoring-jobs";
import type { ModelPort } from "@/lib/domain/model-call";
import type { PlannedCall } from "@/lib/domain/plan-calls";
import type { LoadedRun } from "./load-run";

export interface CallInput {
  key: JobKey;
  owner: string;
  call: PlannedCall;
  model: ModelPort;
  now: () => Date;
  /** 0 ≤ random() < 1, for the jitter of a wait. */
  random: () => number;
}

/** A call whose request has come back, one way or the other. */
export interface SettledCall extends CallInput {
  run: LoadedRun;
  row: CallRow;
  latencyMs: number;
}
