/** Leases, sweeps and restarts of seconds, so that what is lost is found within a test. */
export const SHORT_TIMES = {
  ASSAY_MODEL_TIMEOUT_MS: "8000",
  ASSAY_LEASE_GRACE_SECONDS: "4",
  ASSAY_REDISPATCH_UNACCEPTED_SECONDS: "2",
  ASSAY_REDISPATCH_UNBEGUN_SECONDS: "20",
  ASSAY_LONGEST_RESTART_SECONDS: "1",
};

/** Many jobs of one profile and one key: the limits of what costs money would refuse them. */
export const NO_LIMITS = {
  LIMIT_PROFILE_JOBS_PER_HOUR: "0",
  LIMIT_PROFILE_ACTIVE_JOBS: "0",
  LIMIT_KEY_SCORES_PER_HOUR: "0",
  LIMIT_KEY_READS_PER_HOUR: "0",
};
