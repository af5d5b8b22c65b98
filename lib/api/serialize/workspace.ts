import type { BudgetLimits } from "@/lib/domain/budget";
import type { Retention } from "@/lib/domain/retention";
import type { WorkspacePatch, WorkspaceResource } from "../contracts/workspace";
import { toBudgetAmounts, toBudgetLimits } from "./budget";

export function toWorkspaceResource(workspace: {
  id: string;
  name: string;
  retention: Retention;
  allowedModels: string[];
  defaultModel: string;
  /** null: the caller may not see it. */
  budget: BudgetLimits | null;
}): WorkspaceResource {
  const { id, name, allowedModels: allowed_models, defaultModel: default_model, budget } = workspace;
  const { replyDays, failedJobDays, scoreDays } = workspace.retention;
  const retention = { reply_days: replyDays, failed_job_days: failedJobDays, score_days: scoreDays };
  return { id, name, retention, allowed_models, default_model, ...(budget && { budget: toBudgetAmounts(budget) }) };
}

/** What a patch changes of the settings. */
export function toSettingsChange({ retention, allowed_models, budget }: WorkspacePatch) {
  return {
    ...(retention && { retention: toRetentionChange(retention) }),
    ...(allowed_models && { allowedModels: allowed_models }),
    ...(budget && { budget: toBudgetLimits(budget) }),
  };
}

function toRetentionChange(retention: NonNullable<WorkspacePatch["retention"]>): Partial<Retention> {
  const { reply_days, failed_job_days, score_days } = retention;
  return {
    ...(reply_days !== undefined && { replyDays: reply_days }),
    ...(failed_job_days !== undefined && { failedJobDays: failed_job_days }),
    ...(score_days !== undefined && { scoreDays: score_days }),
  };
}
