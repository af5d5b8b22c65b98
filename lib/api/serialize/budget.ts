import type { BudgetAmounts, BudgetChange, BudgetResource, OwnUsage } from "@/lib/api/contracts/budgets";
import type { BudgetLimits, BudgetStanding, BudgetState, SpendByPeriod } from "@/lib/domain/budget";

const MICRO = 1_000_000;
const dollars = (micros: number | null) => (micros === null ? null : micros / MICRO);
const micros = (usd: number | null) => (usd === null ? null : Math.round(usd * MICRO));

export function toBudgetAmounts({ dailyMicros, monthlyMicros }: BudgetLimits): BudgetAmounts {
  return { daily_usd: dollars(dailyMicros), monthly_usd: dollars(monthlyMicros) };
}

/** What a change names, in micro-dollars. */
export function toBudgetLimits({ daily_usd, monthly_usd }: BudgetChange = {}): Partial<BudgetLimits> {
  return {
    ...(daily_usd !== undefined && { dailyMicros: micros(daily_usd) }),
    ...(monthly_usd !== undefined && { monthlyMicros: micros(monthly_usd) }),
  };
}

/** The same of a change that may take the whole budget away. */
export const toBudgetChange = (change: BudgetChange | null) => change && toBudgetLimits(change);

/** What an owner has spent, as far as the caller may know. */
export function toOwnUsage(usage: {
  spend: SpendByPeriod | null;
  budgets: (BudgetState & { standing: BudgetStanding })[];
  knowsFigures: boolean;
}): OwnUsage {
  const { spend, budgets, knowsFigures } = usage;
  return {
    spent_today_usd: dollars(spend?.day.spentMicros ?? null),
    spent_this_month_usd: dollars(spend?.month.spentMicros ?? null),
    reserved_usd: dollars(spend?.month.reservedMicros ?? null),
    budgets: budgets.map((budget) => toBudgetResource(budget, knowsFigures)),
  };
}

function toBudgetResource(budget: BudgetState & { standing: BudgetStanding }, knowsFigures: boolean): BudgetResource {
  const { period, standing, limitMicros, spentMicros, reservedMicros, resetsAt } = budget;
  const seen = (figure: number) => (knowsFigures ? figure / MICRO : null);
  return {
    period,
    standing,
    limit_usd: seen(limitMicros),
    spent_usd: seen(spentMicros),
    reserved_usd: seen(reservedMicros),
    resets_at: knowsFigures ? resetsAt.toISOString() : null,
  };
}
