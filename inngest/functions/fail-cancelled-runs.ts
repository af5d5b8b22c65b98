import { failBrokenRun } from "@/lib/scoring/fail-run";
import { inngest } from "../client";
import { scoringRequested } from "../events";

/** A run that an operator cancelled in the engine: its job fails as RUN_CANCELLED, and a person may retry it. */
export const failCancelledRuns = inngest.createFunction(
  { id: "fail-cancelled-runs", triggers: [{ event: "inngest/function.cancelled" }], retries: 4 },
  async ({ event, step }) => {
    const { run_id: owner, event: requested } = event.data as { run_id: string; event: { data: unknown } };
    const request = scoringRequested.schema.safeParse(requested.data);
    if (!request.success) return { ignored: true };
    return { failed: await step.run("fail", () => failBrokenRun({ ...request.data, owner }, "RUN_CANCELLED")) };
  },
);
