import { inWorkspace } from "@/db/in-workspace";
import { computeScore } from "@/lib/domain/compute-score";
import { isNearCutoff } from "@/lib/domain/near-cutoff";
import { baseKeyOf, officialKeyOf, type PlannedCall } from "@/lib/domain/plan-calls";
import { planRun } from "@/lib/domain/plan-run";
import type { ModelReply } from "@/lib/domain/reply-schema";
import type { LoadedRun } from "./load-run";
import { measuredSem } from "./measured-sem";

/** Whether a reply is the first official one of a run whose rubric asks for more near its cut-off, and lies there. */
export async function isDoubtful(run: LoadedRun, call: PlannedCall, reply: object): Promise<boolean> {
  const { job, rubric, frozen } = run;
  const cutoff = rubric?.content.cutoff;
  if (!rubric || !cutoff) return false;
  const plan = planRun({ ...job, resample: cutoff.resample }, frozen);
  if (!plan.resample || officialKeyOf(plan) !== baseKeyOf(call.key)) return false;
  const sem = await inWorkspace(job.workspaceId, (tx) => measuredSem(tx, run));
  const { score } = computeScore({ rubric: rubric.content, reply: reply as ModelReply, frozen, stability: sem });
  return isNearCutoff(score.overall?.score ?? null, cutoff.score, sem);
}
