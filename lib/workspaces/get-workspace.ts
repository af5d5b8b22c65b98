import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { readBudgets } from "@/db/queries/budgets";
import { findWorkspace } from "@/db/queries/identity";
import { hasScope, type Principal } from "@/lib/domain/access";
import { type BudgetLimits, NO_BUDGET } from "@/lib/domain/budget";
import { AppError } from "@/lib/domain/errors";
import type { Retention } from "@/lib/domain/retention";
import { env } from "@/lib/env";

export interface WorkspaceSettings {
  id: string;
  name: string;
  retention: Retention;
  /** Models that callers may name beside the default; `*` at the end matches any rest. */
  allowedModels: string[];
  defaultModel: string;
  budget: BudgetLimits;
}

/** The settings that a caller may see: what the workspace may spend is for administrators. */
export type VisibleSettings = Omit<WorkspaceSettings, "budget"> & { budget: BudgetLimits | null };

/** The caller's workspace, and its settings. */
export async function getWorkspace({ principal }: { principal: Principal }): Promise<VisibleSettings> {
  const settings = await inWorkspace(principal.workspaceId, (tx) => settingsOf(tx, principal));
  return hasScope(principal, "admin") ? settings : { ...settings, budget: null };
}

export async function settingsOf(tx: Transaction, { workspaceId }: Principal): Promise<WorkspaceSettings> {
  const found = await findWorkspace(tx, workspaceId);
  if (!found) throw new AppError("NOT_FOUND", "There is no such workspace.");
  const { id, name, replyDays, failedJobDays, scoreDays, allowedModels } = found;
  const defaultModel = found.defaultModel ?? env().ASSAY_DEFAULT_MODEL;
  const { workspace: budget } = await readBudgets(tx, { workspaceId, keyId: null });
  const retention = { replyDays, failedJobDays, scoreDays };
  return { id, name, retention, allowedModels, defaultModel, budget: budget ?? NO_BUDGET };
}
