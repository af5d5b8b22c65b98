/** Leases, sweeps and restarts of seconds, so that what is lost is found within a test. */
export const SHORT_TIMES = {
  ASSAY_MODEL_TIMEOUT_MS: "8000",
  ASSAY_LEASE_GRACE_SECONDS: "4",
  ASSAY_REDISPATCH_UNACCEPTED_SECONDS: "2",
  ASSAY_REDISPATCH_UNBEGUN_SECONDS: "20",
  ASSAY_LONGEST_RESTART_SECONDS: "1",
};
