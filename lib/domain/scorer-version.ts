/** Raised when the same profile would freeze, verify or compute differently. Part of the reuse key. */
export const SCORER_VERSION = "6";
