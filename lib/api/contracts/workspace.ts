import { z } from "zod";
import { DEFAULT_RETENTION, RETENTION_DAYS } from "@/lib/domain/retention";
import { BudgetAmounts, BudgetChange } from "./budgets";
import { AllowedModels } from "./models";
import { Id } from "./shared";

const days = (what: string, usual: number) =>
  z
    .number()
    .int()
    .min(RETENTION_DAYS.least)
    .max(RETENTION_DAYS.most)
    .describe(`Days after a job has settled for which ${what}; ${usual} unless it was changed.`);

const RetentionDays = z.strictObject({
  reply_days: days("the model's raw replies are kept", DEFAULT_RETENTION.replyDays),
  failed_job_days: days("jobs that ended without a score are kept", DEFAULT_RETENTION.failedJobDays),
  score_days: days("scores are kept, with the text that was scored", DEFAULT_RETENTION.scoreDays),
});
export type RetentionDays = z.output<typeof RetentionDays>;

export const WorkspaceResource = z.object({
  id: Id,
  name: z.string(),
  retention: RetentionDays,
  allowed_models: AllowedModels,
  default_model: z.string().describe("Model that scores where a request names none; it is always allowed."),
  budget: BudgetAmounts.optional().describe("What the workspace may spend; absent for whoever is no administrator."),
});
export type WorkspaceResource = z.output<typeof WorkspaceResource>;

/** A JSON Merge Patch: what isn't named stays. */
export const WorkspacePatch = z.strictObject({
  retention: RetentionDays.partial().optional(),
  allowed_models: AllowedModels.optional(),
  budget: BudgetChange.optional(),
});
export type WorkspacePatch = z.output<typeof WorkspacePatch>;
