import type { BudgetAmounts, BudgetResource } from "@/lib/api/contracts/budgets";

export type BudgetName = keyof BudgetAmounts;
export const BUDGET_NAMES = ["daily_usd", "monthly_usd"] as const satisfies BudgetName[];
export type BudgetTexts = Record<BudgetName, string>;

const MOST_USD = 1_000_000;
export const NO_TEXTS: BudgetTexts = { daily_usd: "", monthly_usd: "" };

/** What stands in the fields; nothing where there is no limit. */
export function toTexts(budget: BudgetAmounts): BudgetTexts {
  const text = (usd: number | null) => (usd === null ? "" : Number.isInteger(usd * 100) ? usd.toFixed(2) : String(usd));
  return { daily_usd: text(budget.daily_usd), monthly_usd: text(budget.monthly_usd) };
}

/** The dollars that the fields mean: null is no limit, NaN what is no amount. */
export function toAmounts(texts: BudgetTexts): BudgetAmounts {
  const amount = (text: string) => {
    const plain = text
      .trim()
      .replace(/^\$\s*/, "")
      .replaceAll(",", "");
    if (plain === "") return null;
    return /^\d{1,7}(\.\d{1,6})?$/.test(plain) ? Number(plain) : Number.NaN;
  };
  return { daily_usd: amount(texts.daily_usd), monthly_usd: amount(texts.monthly_usd) };
}

/** What is wrong with an amount; null: nothing. */
export function amountFault(usd: number | null): string | null {
  return usd === null || usd <= MOST_USD ? null : "Enter an amount in dollars, such as 25 or 2.50, up to 1,000,000.";
}

export const hasFault = (amounts: BudgetAmounts) => BUDGET_NAMES.some((name) => amountFault(amounts[name]));

/** What of the budget is not as it was: another administrator may be at the rest. */
export function changedAmounts(saved: BudgetAmounts, amounts: BudgetAmounts): Partial<BudgetAmounts> {
  return Object.fromEntries(
    BUDGET_NAMES.filter((name) => amounts[name] !== saved[name]).map((name) => [name, amounts[name]]),
  );
}

const PERIOD_WORDS = { day: "daily", month: "monthly" } as const;

/** Where the workspace's budget stands, for whoever may not see its figures, too; null while there is room. */
export function standingWords({ period, standing }: Pick<BudgetResource, "period" | "standing">): string | null {
  if (standing === "open") return null;
  if (standing === "near") return `The ${PERIOD_WORDS[period]} budget is nearly used up: 80% or more.`;
  return `The ${PERIOD_WORDS[period]} budget is used up: scores are refused until it resets or is raised.`;
}

/** Shares of a limit in hundredths, together no more than the whole. */
export function sharesOf({ limit_usd, spent_usd, reserved_usd }: BudgetResource): { spent: number; reserved: number } {
  const share = (usd: number | null) => (limit_usd ? Math.min(100, ((usd ?? 0) / limit_usd) * 100) : 100);
  const spent = share(spent_usd);
  return { spent, reserved: Math.min(100 - spent, share(reserved_usd)) };
}
