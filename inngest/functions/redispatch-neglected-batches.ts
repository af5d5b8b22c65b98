import { redispatchNeglectedBatches } from "@/lib/batches/redispatch-neglected";
import { inngest } from "../client";
import { enqueueBatch } from "../enqueue";

/** Sends batches again whose run was lost. */
export const redispatchNeglected = inngest.createFunction(
  { id: "redispatch-neglected-batches", triggers: [{ cron: "* * * * *" }], retries: 0 },
  async ({ step }) => {
    const sent = await step.run("redispatch", () =>
      redispatchNeglectedBatches({ enqueue: enqueueBatch, now: new Date() }),
    );
    return { sent };
  },
);
