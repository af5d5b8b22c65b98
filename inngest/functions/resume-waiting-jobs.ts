import { resumeWaitingJobs } from "@/lib/scoring/resume-waiting-jobs";
import { inngest } from "../client";
import { enqueueScoring } from "../enqueue";

/** Sends what waited for a paused provider once it answers again, and one probe a minute until it does. */
export const resumeWaiting = inngest.createFunction(
  { id: "resume-waiting-jobs", triggers: [{ cron: "* * * * *" }], retries: 0 },
  async ({ step }) => {
    const sent = await step.run("resume", () => resumeWaitingJobs({ enqueue: enqueueScoring, now: new Date() }));
    return { sent };
  },
);
