import { purgeIdempotencyAnswers } from "@/lib/workspaces/purge-idempotency-answers";
import { inngest } from "../client";

/** Deletes the kept answers that are more than a day old. */
export const purgeAnswers = inngest.createFunction(
  { id: "purge-idempotency-answers", triggers: [{ cron: "23 * * * *" }], retries: 0 },
  async ({ step }) => step.run("purge", purgeIdempotencyAnswers),
);
