import { deliverWebhook } from "./deliver-webhook";
import { failCancelledRuns } from "./fail-cancelled-runs";
import { fanOutWebhooks } from "./fan-out-webhooks";
import { purgeExpired } from "./purge-expired";
import { recoverLost } from "./recover-lost-jobs";
import { redispatchNeglected } from "./redispatch-neglected-batches";
import { redispatchStranded } from "./redispatch-stranded-jobs";
import { resumeWaiting } from "./resume-waiting-jobs";
import { scoreProfile } from "./score-profile";
import { workOffBatch } from "./work-off-batch";

/** Everything that runs in the background. */
export const functions = [
  scoreProfile,
  workOffBatch,
  redispatchNeglected,
  redispatchStranded,
  recoverLost,
  resumeWaiting,
  failCancelledRuns,
  purgeExpired,
  fanOutWebhooks,
  deliverWebhook,
];
