import { failCancelledRuns } from "./fail-cancelled-runs";
import { purgeExpired } from "./purge-expired";
import { recoverLost } from "./recover-lost-jobs";
import { redispatchStranded } from "./redispatch-stranded-jobs";
import { resumeWaiting } from "./resume-waiting-jobs";
import { scoreProfile } from "./score-profile";

/** Everything that runs in the background. */
export const functions = [
  scoreProfile,
  redispatchStranded,
  recoverLost,
  resumeWaiting,
  failCancelledRuns,
  purgeExpired,
];
