import { readBudgets, sumSpend } from "@/db/queries/budgets";
import { readInWorkspace } from "@/db/read-in-workspace";
import { hasScope, jobsOwnerOf, type Principal } from "@/lib/domain/access";
import {
  type BudgetLimits,
  type BudgetOwner,
  type BudgetStanding,
  type BudgetState,
  dayOf,
  NO_BUDGET,
  type SpendByPeriod,
  standingOf,
  statesOf,
} from "@/lib/domain/budget";
import { env } from "@/lib/env";

export interface OwnedUsage {
  /** null: the caller may not know. */
  spend: SpendByPeriod | null;
  budgets: (BudgetState & { standing: BudgetStanding })[];
  /** Whether the caller may know the budgets' figures, or only where they stand. */
  knowsFigures: boolean;
}

export interface Usage {
  sandbox: boolean;
  workspace: OwnedUsage;
  /** The calling key's own; null for a person. */
  key: OwnedUsage | null;
}

/** What the workspace, and the calling key, have spent today and this month, and how their budgets stand. */
export async function getUsage({ principal, now }: { principal: Principal; now: Date }): Promise<Usage> {
  const { workspaceId } = principal;
  const sandbox = env().ASSAY_SANDBOX;
  const keyId = principal.kind === "api_key" ? principal.keyId : null;
  const spender = { workspaceId, keyId };
  const [limits, spend] = await readInWorkspace(workspaceId, async (tx) => [
    await readBudgets(tx, spender),
    await sumSpend(tx, { ...spender, sandbox, day: dayOf(now) }),
  ]);
  const isAdmin = hasScope(principal, "admin");
  const workspace = usageOf("workspace", limits.workspace, spend.workspace, now);
  return {
    sandbox,
    workspace: {
      spend: isAdmin || jobsOwnerOf(principal) === null ? workspace.spend : null,
      budgets: isAdmin ? workspace.budgets : workspace.budgets.map((budget) => shownTo(principal, budget)),
      knowsFigures: isAdmin,
    },
    key: keyId === null ? null : { ...usageOf("key", limits.key, spend.key, now), knowsFigures: true },
  };
}

function usageOf(owner: BudgetOwner, limits: BudgetLimits | null, spend: SpendByPeriod, now: Date) {
  const budgets = statesOf(owner, limits ?? NO_BUDGET, spend, now);
  return { spend, budgets: budgets.map((budget) => ({ ...budget, standing: standingOf(budget) })) };
}

/** A key that is no administrator's learns that a budget is reached, not that it soon will be. */
function shownTo({ kind }: Principal, budget: OwnedUsage["budgets"][number]): OwnedUsage["budgets"][number] {
  return kind === "api_key" && budget.standing === "near" ? { ...budget, standing: "open" } : budget;
}
