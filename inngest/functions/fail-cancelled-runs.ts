import { z } from "zod";
import { failBrokenRun } from "@/lib/scoring/fail-run";
import { inngest } from "../client";
import { enqueueScoring, thenTell } from "../enqueue";
import { scoringRequested } from "../events";

/** The SDK's types don't promise the event of the run; runs of other functions have another one. */
const CancelledRun = z.object({ run_id: z.string(), event: z.object({ data: scoringRequested.schema }) });

/** A run that an operator cancelled in the engine: its job fails as RUN_CANCELLED, and a person may retry it. */
export const failCancelledRuns = inngest.createFunction(
  { id: "fail-cancelled-runs", triggers: [{ event: "inngest/function.cancelled" }], retries: 4 },
  async ({ event, step }) => {
    const cancelled = CancelledRun.safeParse(event.data);
    if (!cancelled.success) return { ignored: true };
    const { run_id: owner, event: requested } = cancelled.data;
    return {
      failed: await step.run("fail", () =>
        thenTell(
          requested.data.workspaceId,
          failBrokenRun({ ...requested.data, owner }, "RUN_CANCELLED", enqueueScoring),
        ),
      ),
    };
  },
);
