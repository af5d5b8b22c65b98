/** What budgets are counted over: UTC calendar days and months. */
export const BUDGET_PERIODS = ["day", "month"] as const;
export type BudgetPeriod = (typeof BUDGET_PERIODS)[number];
export const BUDGET_OWNERS = ["workspace", "key"] as const;
export type BudgetOwner = (typeof BUDGET_OWNERS)[number];

/** Micro-dollars; null: no limit. */
export interface BudgetLimits {
  dailyMicros: number | null;
  monthlyMicros: number | null;
}
export const NO_BUDGET: BudgetLimits = { dailyMicros: null, monthlyMicros: null };

/** Micro-dollars of a period: what ended runs cost, and what runs under way may cost at most. */
export interface Spend {
  spentMicros: number;
  reservedMicros: number;
}
export type SpendByPeriod = Record<BudgetPeriod, Spend>;

/** Where one budget stands. */
export interface BudgetState extends Spend {
  owner: BudgetOwner;
  period: BudgetPeriod;
  limitMicros: number;
  resetsAt: Date;
}

/** From this share of a limit on, people are warned. */
const WARNED_SHARE = 0.8;
export type BudgetStanding = "open" | "near" | "reached";

/** The UTC day (`YYYY-MM-DD`) on whose budgets something counts. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** The first day of a day's month, and of the month after it. */
export function monthOf(day: string): { first: string; next: string } {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return { first: `${day.slice(0, 7)}-01`, next: dayOf(new Date(Date.UTC(year, month, 1))) };
}

/** When a period that `now` lies in ends. */
function resetOf(period: BudgetPeriod, now: Date): Date {
  if (period === "month") return new Date(`${monthOf(dayOf(now)).next}T00:00:00.000Z`);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1));
}

/** The budgets that have a limit: of an owner, the day's before the month's. */
export function statesOf(owner: BudgetOwner, limits: BudgetLimits, spend: SpendByPeriod, now: Date): BudgetState[] {
  return BUDGET_PERIODS.flatMap((period) => {
    const limitMicros = period === "day" ? limits.dailyMicros : limits.monthlyMicros;
    return limitMicros === null
      ? []
      : [{ owner, period, limitMicros, ...spend[period], resetsAt: resetOf(period, now) }];
  });
}

/** The first budget that `moreMicros` would take past its limit. */
export function firstExceeded(states: readonly BudgetState[], moreMicros: number): BudgetState | null {
  return states.find((state) => state.spentMicros + state.reservedMicros + moreMicros > state.limitMicros) ?? null;
}

export function standingOf({
  spentMicros,
  reservedMicros,
  limitMicros,
}: Omit<BudgetState, "resetsAt">): BudgetStanding {
  const used = spentMicros + reservedMicros;
  if (used >= limitMicros) return "reached";
  return used >= limitMicros * WARNED_SHARE ? "near" : "open";
}

const usd = (micros: number) => `$${(micros / 1_000_000).toFixed(micros % 10_000 === 0 ? 2 : 6)}`;

/** Why a budget refuses what may cost `mostMicros`. Who may not know the figures learns that it is reached, no more. */
export function budgetSentence(state: BudgetState, mostMicros: number, knowsFigures: boolean): string {
  const whose = state.owner === "workspace" ? "The workspace's" : "This API key's";
  if (!knowsFigures) return `${whose} budget is reached. An administrator can tell when scoring goes on.`;
  const period = state.period === "day" ? "daily" : "monthly";
  const spend = `${usd(state.spentMicros)} spent, ${usd(state.reservedMicros)} reserved`;
  const resets = `It resets at ${state.resetsAt.toISOString()}.`;
  return `${whose} ${period} budget of ${usd(state.limitMicros)} doesn't allow up to ${usd(mostMicros)} more: ${spend}. ${resets}`;
}
