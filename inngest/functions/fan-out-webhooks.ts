import { dispatchDue } from "@/lib/webhooks/dispatch-due";
import { fanOutEvents } from "@/lib/webhooks/fan-out-events";
import { recoverLostAttempts } from "@/lib/webhooks/recover-lost-attempts";
import { inngest } from "../client";
import { enqueueDeliveries } from "../enqueue";

const ALL = { workspaceId: null };

/** Writes the deliveries of what has happened, ends tries that were lost, and has tried again what is due. */
export const fanOutWebhooks = inngest.createFunction(
  { id: "fan-out-webhooks", triggers: [{ cron: "* * * * *" }], retries: 0 },
  async ({ step }) => {
    const written = await step.run("fan-out", () => fanOutEvents({ ...ALL, now: new Date() }));
    const lost = await step.run("recover", () => recoverLostAttempts({ now: new Date(), random: Math.random }));
    const asked = await step.run("dispatch", () =>
      dispatchDue({ ...ALL, enqueue: enqueueDeliveries, now: new Date() }),
    );
    return { written, lost, asked };
  },
);
