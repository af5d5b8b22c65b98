import { inWorkspace } from "@/db/in-workspace";
import { computeScore } from "@/lib/domain/compute-score";
import { isDoubted, withDoubts } from "@/lib/domain/doubted-text";
import { isNearCutoff } from "@/lib/domain/near-cutoff";
import { baseKeyOf, FIRST_KEY, officialKeyOf, type PlannedCall } from "@/lib/domain/plan-calls";
import { planRun } from "@/lib/domain/plan-run";
import type { ModelReply } from "@/lib/domain/reply-schema";
import type { LoadedRun } from "./load-run";
import { measuredSem } from "./measured-sem";

/** What a parsed reply gives the run more to ask for: a score near the rubric's cut-off, a doubtful part of the text. */
export async function doubtsOf(run: LoadedRun, call: PlannedCall, reply: object) {
  const nearCutoff = await liesNearCutoff(run, call, reply);
  const doubted = run.rubric !== null && isFirst(call) && isDoubted(withDoubts(run.frozen, reply as ModelReply));
  return { ...(nearCutoff && { nearCutoff }), ...(doubted && { doubted }) };
}

const isFirst = ({ key }: PlannedCall) => baseKeyOf(key) === FIRST_KEY;

/** Whether a reply is the first official one of a run whose rubric asks for more near its cut-off, and lies there. */
async function liesNearCutoff(run: LoadedRun, call: PlannedCall, reply: object): Promise<boolean> {
  const { job, rubric, frozen } = run;
  const cutoff = rubric?.content.cutoff;
  if (!rubric || !cutoff) return false;
  const plan = planRun({ ...job, resample: cutoff.resample }, frozen);
  if (!plan.resample || officialKeyOf(plan) !== baseKeyOf(call.key)) return false;
  const sem = await inWorkspace(job.workspaceId, (tx) => measuredSem(tx, run));
  const { score } = computeScore({ rubric: rubric.content, reply: reply as ModelReply, frozen, stability: sem });
  return isNearCutoff(score.overall?.score ?? null, cutoff.score, sem);
}
