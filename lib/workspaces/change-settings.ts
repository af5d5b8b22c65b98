import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { setBudget } from "@/db/queries/budgets";
import { lockWorkspace, noteSettingsChange, setAllowedModels, setRetention } from "@/db/queries/workspaces";
import { actorOf, type Principal } from "@/lib/domain/access";
import type { BudgetLimits } from "@/lib/domain/budget";
import type { Retention } from "@/lib/domain/retention";
import { settingsOf, type WorkspaceSettings } from "./get-workspace";

/** What isn't named stays. */
export interface SettingsChange {
  retention?: Partial<Retention>;
  allowedModels?: string[];
  budget?: Partial<BudgetLimits>;
}

/**
 * Changes the workspace's settings. What is kept too long by then goes at the next sweep, within the hour; a budget that is
 * lowered below what is spent and held stops what is under way before its next call.
 */
export function changeSettings({ principal, change }: { principal: Principal; change: SettingsChange }) {
  const { workspaceId } = principal;
  return inWorkspace(workspaceId, async (tx): Promise<WorkspaceSettings> => {
    // Two changes at once follow one another: neither writes back what the other has just changed.
    await lockWorkspace(tx, workspaceId);
    const before = await settingsOf(tx, principal);
    const after = { ...before, ...merged(before, change) };
    await write(tx, { workspaceId, change, after });
    for (const [name, event] of EVENTS) {
      if (change[name] === undefined) continue;
      await noteSettingsChange(tx, workspaceId, event, { ...actorOf(principal), from: before[name], to: after[name] });
    }
    return after;
  });
}

const EVENTS = [
  ["retention", "workspace.retention_changed"],
  ["allowedModels", "workspace.models_changed"],
  ["budget", "workspace.budget_changed"],
] as const;

function merged(before: WorkspaceSettings, { retention, allowedModels, budget }: SettingsChange) {
  return {
    retention: { ...before.retention, ...retention },
    allowedModels: allowedModels ? [...new Set(allowedModels)] : before.allowedModels,
    budget: { ...before.budget, ...budget },
  };
}

interface Write {
  workspaceId: string;
  change: SettingsChange;
  after: WorkspaceSettings;
}

async function write(tx: Transaction, { workspaceId, change, after }: Write): Promise<void> {
  if (change.retention) await setRetention(tx, workspaceId, after.retention);
  if (change.allowedModels) await setAllowedModels(tx, workspaceId, after.allowedModels);
  if (change.budget) await setBudget(tx, { workspaceId, keyId: null }, after.budget);
}
