/** The scoring job's state machine, as data. The SQL guards in db/queries are derived from the same tables. */
export const JOB_STATUSES = ["pending", "processing", "completed", "failed", "cancelled"] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

const TRANSITIONS = {
  /** `completed` directly: the answer of an identical job is reused. */
  pending: ["processing", "completed", "cancelled", "failed"],
  /** `pending` again: the lease ran out, the worker is lost. */
  processing: ["completed", "failed", "cancelled", "pending"],
  completed: [],
  failed: ["pending"],
  cancelled: [],
} as const satisfies Record<JobStatus, readonly JobStatus[]>;

export function canTransition(from: JobStatus, to: JobStatus): boolean {
  return (TRANSITIONS[from] as readonly JobStatus[]).includes(to);
}

/** The statuses that a job may have just before it becomes `to`. */
export function statusesBefore(to: JobStatus): JobStatus[] {
  return JOB_STATUSES.filter((from) => canTransition(from, to));
}

/** Nothing will change without somebody asking: polling stops here. */
export function isSettled(status: JobStatus): boolean {
  return status === "completed" || status === "failed" || status === "cancelled";
}

export function isRetryable(status: JobStatus): boolean {
  return canTransition(status, "pending") && isSettled(status);
}

export const CALL_PURPOSES = ["score", "sample", "without_span", "repair", "fix"] as const;
export type CallPurpose = (typeof CALL_PURPOSES)[number];
export const CALL_OUTCOMES = ["succeeded", "failed", "abandoned", "cancelled"] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];
export const WAITING_REASONS = ["provider_paused", "provider_retry_after", "identical_input_running"] as const;
export type WaitingReason = (typeof WAITING_REASONS)[number];

export const FLAGS = [
  "input_shortened",
  "suspicious_text",
  "score_depends_on_suspicious_text",
  "capped_unsupported",
  "rationale_unsupported",
  "insufficient_coverage",
  "unstable_near_cutoff",
  "temperature_ignored",
  "format_downgraded",
  "repaired",
  "sandbox",
] as const;
export type Flag = (typeof FLAGS)[number];
