import type { Transaction } from "@/db/client";
import { rubricVersion } from "@/db/queries/questions";
import type { JobRow } from "@/db/queries/scoring-jobs";
import { planRun } from "@/lib/domain/plan-run";
import { frozenTextOf } from "./load-run";
import { quoteScore } from "./quote-score";

/** The outlook of a stored job's next run, with another model or length than it was asked for with. */
export async function requoteJob(tx: Transaction, job: JobRow) {
  const frozen = await frozenTextOf(tx, job);
  if (!frozen) return {};
  const rubric = job.rubricVersionId ? await rubricVersion(tx, job.workspaceId, job.rubricVersionId) : null;
  const plan = planRun({ ...job, resample: rubric?.content.cutoff?.resample ?? false }, frozen);
  const { model, maxTokens } = job;
  const { estimatedMicros, maxMicros } = await quoteScore({ job, frozen, rubric, plan, model, maxTokens });
  return { estimatedCostMicros: estimatedMicros, maxCostMicros: maxMicros };
}
