import { recoverLostJobs } from "@/lib/scoring/recover-lost-jobs";
import { inngest } from "../client";

/** Gives back or ends the runs whose worker died, and ends what waited too long. */
export const recoverLost = inngest.createFunction(
  { id: "recover-lost-jobs", triggers: [{ cron: "* * * * *" }], retries: 0 },
  async ({ step }) => step.run("recover", () => recoverLostJobs({ now: new Date() })),
);
