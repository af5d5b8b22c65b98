/** The columns of a job that waits for a run from `now` on, whatever an earlier one left in them. */
export function notBegun(now: Date) {
  return {
    runOwner: null,
    leaseUntil: null,
    acceptedAt: null,
    startedAt: null,
    pendingSince: now,
    waitedSeconds: 0,
    waitingReason: null,
    step: "waiting" as const,
  };
}
