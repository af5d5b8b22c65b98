import { purgeIdempotencyAnswers } from "@/lib/workspaces/purge-idempotency-answers";
import { purgeRatePoints } from "@/lib/workspaces/purge-rate-points";
import { inngest } from "../client";

/** Deletes kept answers that are more than a day old, and the counts of limits whose hour is over. */
export const purgeAnswers = inngest.createFunction(
  { id: "purge-idempotency-answers", triggers: [{ cron: "23 * * * *" }], retries: 0 },
  async ({ step }) => {
    await step.run("answers", purgeIdempotencyAnswers);
    await step.run("rate-points", purgeRatePoints);
  },
);
