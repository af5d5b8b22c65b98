import {
  purgeEndedSessions,
  purgeEndedShares,
  purgeEndedWindows,
  purgeExpiredJobs,
  purgeExpiredReplies,
  purgeOldAnswers,
  purgeOldDeliveries,
  purgeOldNotes,
} from "@/lib/workspaces/purge-expired";
import { inngest } from "../client";

/** Deletes, every hour, what is kept no longer. */
export const purgeExpired = inngest.createFunction(
  { id: "purge-expired", triggers: [{ cron: "17 * * * *" }], retries: 0 },
  async ({ step }) => {
    const replies = await step.run("replies", () => purgeExpiredReplies({ now: new Date() }));
    const jobs = await step.run("jobs", () => purgeExpiredJobs({ now: new Date() }));
    const notes = await step.run("notes", () => purgeOldNotes({ now: new Date() }));
    const sessions = await step.run("sessions", () => purgeEndedSessions({ now: new Date() }));
    const answers = await step.run("answers", () => purgeOldAnswers({ now: new Date() }));
    const deliveries = await step.run("deliveries", () => purgeOldDeliveries({ now: new Date() }));
    const shares = await step.run("shares", () => purgeEndedShares({ now: new Date() }));
    await step.run("rate-points", purgeEndedWindows);
    return { replies, jobs, notes, sessions, answers, deliveries, shares };
  },
);
