import { redispatchStrandedJobs } from "@/lib/scoring/redispatch-stranded-jobs";
import { inngest } from "../client";
import { enqueueScoring } from "../enqueue";

/** Sends again what the engine never took or never began. */
export const redispatchStranded = inngest.createFunction(
  { id: "redispatch-stranded-jobs", triggers: [{ cron: "* * * * *" }], retries: 0 },
  async ({ step }) => {
    const sent = await step.run("redispatch", () =>
      redispatchStrandedJobs({ enqueue: enqueueScoring, now: new Date() }),
    );
    return { sent };
  },
);
