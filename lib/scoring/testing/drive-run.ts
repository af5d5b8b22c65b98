import type { ModelPort } from "@/lib/domain/model-call";
import { type CallVerdict, nextCall } from "@/lib/domain/plan-calls";
import { beginRun } from "../begin-run";
import { failRun } from "../fail-run";
import { finishRun } from "../finish-run";
import { performCall } from "../perform-call";
import type { EnqueueScoring, ScoringRequested } from "../ports";
import { RetryLater } from "../retry-later";

/** Drives a run as the durable function does, without waiting where it would. */
export async function driveRun(
  request: ScoringRequested,
  owner: string,
  model: ModelPort,
  enqueue?: EnqueueScoring,
  now = () => new Date(),
) {
  const key = { jobId: request.jobId, workspaceId: request.workspaceId };
  const plan = await beginRun({ ...request, owner });
  if (!plan) return "superseded";
  const verdicts: Record<string, CallVerdict> = {};
  for (;;) {
    const planned = nextCall(plan, verdicts);
    if ("failed" in planned) return (await failRun(key, owner, planned.failed, enqueue)) ? "failed" : "superseded";
    if ("done" in planned) return (await finishRun(key, owner, enqueue)) ? "completed" : "superseded";
    const { next: call } = planned;
    try {
      verdicts[call.key] = await performCall({ key, owner, call, model, now, random: () => 0.5 });
    } catch (error) {
      if (!(error instanceof RetryLater)) throw error;
    }
  }
}
