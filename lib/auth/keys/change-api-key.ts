import { inWorkspace } from "@/db/in-workspace";
import { type ApiKeyRow, findKeyOf, lockKey, noteKeyEvent } from "@/db/queries/api-keys";
import { setBudget } from "@/db/queries/budgets";
import { actorOf, type Principal } from "@/lib/domain/access";
import { type BudgetLimits, NO_BUDGET } from "@/lib/domain/budget";
import { AppError } from "@/lib/domain/errors";

interface KeyChange {
  principal: Principal;
  id: string;
  /** What isn't named stays; null: no budget. */
  budget: Partial<BudgetLimits> | null;
}

/** Sets what a key may spend, it and all that it came in the place of, or that came in its place. Throws NOT_FOUND. */
export function changeApiKey({ principal, id, budget }: KeyChange): Promise<ApiKeyRow> {
  const { workspaceId } = principal;
  return inWorkspace(workspaceId, async (tx) => {
    await lockKey(tx, workspaceId, id);
    const row = await findKeyOf(tx, workspaceId, id);
    if (!row) throw new AppError("NOT_FOUND", "There is no such API key.");
    const { dailyMicros, monthlyMicros } = row;
    const from = { dailyMicros, monthlyMicros };
    const to = budget === null ? NO_BUDGET : { ...from, ...budget };
    await setBudget(tx, { workspaceId, keyId: id }, to);
    await noteKeyEvent(tx, row.key, "api_key.budget_changed", { ...actorOf(principal), from, to });
    return { ...row, ...to };
  });
}
