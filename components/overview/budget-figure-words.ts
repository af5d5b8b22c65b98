import { sharesOf, standingWords } from "@/components/budgets/budget-words";
import { formatUsd } from "@/components/ui/money";
import type { BudgetResource, OwnUsage } from "@/lib/api/contracts/budgets";

export interface BudgetFigureWords {
  label: string;
  value: string;
  note: string;
  period: BudgetResource["period"];
  /** To be drawn; null: nothing is set, or the reader may not know how far it is. */
  budget: BudgetResource | null;
}

const LABELS = { day: "Daily budget", month: "Monthly budget" } as const;

/** What is spent of the budget that is nearest to its end, or this month's spend. undefined: not known yet. */
export function budgetFigure(usage: OwnUsage | undefined): BudgetFigureWords {
  const nearest = nearestOf(usage?.budgets ?? []);
  if (nearest && nearest.limit_usd !== null) {
    const { period, limit_usd: limit, spent_usd: spent, reserved_usd: reserved } = nearest;
    const held = reserved ? `, ${formatUsd(reserved)} reserved` : "";
    return {
      label: LABELS[period],
      value: formatUsd(spent ?? 0),
      note: `of ${formatUsd(limit)}${held}`,
      ...{ period, budget: nearest },
    };
  }
  const spent = usage?.spent_this_month_usd ?? null;
  return {
    label: "This month",
    value: spent === null ? "–" : formatUsd(spent),
    note: nearest ? (standingWords(nearest) ?? "within the budget") : usage ? "no budget is set" : "not known yet",
    ...{ period: "month", budget: null },
  };
}

const STANDINGS = ["open", "near", "reached"];

/** By its standing, which a reader is told who may not see the figures. */
function nearestOf(budgets: readonly BudgetResource[]): BudgetResource | null {
  const used = (budget: BudgetResource) => {
    const { spent, reserved } = sharesOf(budget);
    return STANDINGS.indexOf(budget.standing) * 1_000 + spent + reserved;
  };
  return [...budgets].sort((one, other) => used(other) - used(one))[0] ?? null;
}

/** The first moment of the UTC day or month. */
export function periodBegan(period: BudgetResource["period"], now: Date): string {
  const day = period === "day" ? now.getUTCDate() : 1;
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), day)).toISOString();
}
