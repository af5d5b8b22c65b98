import { type CallVerdict, nextCall, type RunPlan } from "@/lib/domain/plan-calls";
import { modelPort } from "@/lib/openai/model-port";
import { beginRun } from "@/lib/scoring/begin-run";
import { failBrokenRun, failRun } from "@/lib/scoring/fail-run";
import { finishRun } from "@/lib/scoring/finish-run";
import { performCall } from "@/lib/scoring/perform-call";
import { inngest } from "../client";
import { enqueueScoring, thenTell } from "../enqueue";
import { sayWaits } from "../errors";
import { scoringCancelled, scoringRequested } from "../events";

/** One run of a scoring job: begin, one step a model call, finish. The ledger counts the tries of a call, not the engine. */
export const scoreProfile = inngest.createFunction(
  {
    id: "score-profile",
    triggers: [scoringRequested],
    retries: 10,
    concurrency: { limit: 10, key: "event.data.workspaceId" },
    cancelOn: [{ event: scoringCancelled, match: "data.jobId" }],
    onFailure: async ({ event, step }) => {
      const { run_id: owner, event: requested } = event.data;
      const request = scoringRequested.schema.parse(requested.data);
      await step.run("fail", () =>
        thenTell(request.workspaceId, failBrokenRun({ ...request, owner }, "INTERNAL_ERROR", enqueueScoring)),
      );
    },
  },
  async ({ event, step, runId: owner, attempt }) => {
    const { jobId, workspaceId } = event.data;
    const key = { jobId, workspaceId };
    const soon = <T>(work: Promise<T>) => sayWaits(work, attempt);
    const plan: RunPlan | null = await step.run("begin", () => soon(beginRun({ ...event.data, owner })));
    if (!plan) return { superseded: true };
    const verdicts: Record<string, CallVerdict> = {};
    for (;;) {
      const planned = nextCall(plan, verdicts);
      if ("failed" in planned) {
        const fail = () => soon(failRun(key, owner, planned.failed, enqueueScoring));
        return { failed: await step.run("fail", () => thenTell(workspaceId, fail())) };
      }
      if ("done" in planned) break;
      const { next: call } = planned;
      const world = { model: modelPort(), now: () => new Date(), random: Math.random };
      verdicts[call.key] = await step.run(`call:${call.key}`, () => soon(performCall({ key, owner, call, ...world })));
    }
    const finish = () => soon(finishRun(key, owner, enqueueScoring));
    return { completed: await step.run("finish", () => thenTell(workspaceId, finish())) };
  },
);
