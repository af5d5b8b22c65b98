import {
  purgeEndedSessions,
  purgeExpiredJobs,
  purgeExpiredReplies,
  purgeHandledNotes,
} from "@/lib/workspaces/purge-expired";
import { inngest } from "../client";

/** Deletes, every hour, what no workspace keeps any longer. */
export const purgeExpired = inngest.createFunction(
  { id: "purge-expired", triggers: [{ cron: "17 * * * *" }], retries: 0 },
  async ({ step }) => {
    const replies = await step.run("replies", () => purgeExpiredReplies({ now: new Date() }));
    const jobs = await step.run("jobs", () => purgeExpiredJobs({ now: new Date() }));
    const notes = await step.run("notes", () => purgeHandledNotes({ now: new Date() }));
    const sessions = await step.run("sessions", () => purgeEndedSessions({ now: new Date() }));
    return { replies, jobs, notes, sessions };
  },
);
