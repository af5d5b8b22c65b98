import { z } from "zod";
import { BUDGET_PERIODS } from "@/lib/domain/budget";
import { Timestamp } from "./shared";

const Limit = z.number().min(0).max(1_000_000).nullable();

/** Dollars for a UTC day and a UTC month. */
export const BudgetAmounts = z.strictObject({
  daily_usd: Limit.describe("The most that a UTC day may cost, in dollars; null: no limit."),
  monthly_usd: Limit.describe("The most that a UTC month may cost, in dollars; null: no limit."),
});
export type BudgetAmounts = z.output<typeof BudgetAmounts>;

/** A change of them: what isn't named stays, null takes a limit away. */
export const BudgetChange = BudgetAmounts.partial();
export type BudgetChange = z.output<typeof BudgetChange>;

const ADMINS = "null to whoever may not see it.";

const BudgetResource = z.object({
  period: z.enum(BUDGET_PERIODS).describe("A calendar day or month in UTC."),
  standing: z
    .enum(["open", "near", "reached"])
    .describe(
      "near: 80% are spent or reserved; reached: all of it. A key that may not see the figures is not told near.",
    ),
  limit_usd: z.number().nullable().describe(`The limit in dollars; ${ADMINS}`),
  spent_usd: z.number().nullable().describe(`What ended runs cost, an unknown cost as that call's most; ${ADMINS}`),
  reserved_usd: z.number().nullable().describe(`What runs under way may cost at most; ${ADMINS}`),
  resets_at: Timestamp.nullable().describe(`When the period ends; ${ADMINS}`),
});
export type BudgetResource = z.output<typeof BudgetResource>;

const OwnUsage = z.object({
  spent_today_usd: z.number().nullable().describe("What ended runs of this UTC day cost, in dollars."),
  spent_this_month_usd: z.number().nullable().describe("What ended runs of this UTC month cost, in dollars."),
  reserved_usd: z.number().nullable().describe("What this month's runs under way may cost at most, in dollars."),
  budgets: z.array(BudgetResource).describe("The budgets that are set, the day's first."),
});
export type OwnUsage = z.output<typeof OwnUsage>;

export const UsageResource = z.object({
  sandbox: z.boolean().describe("true: these are the sandbox model's simulated costs; real ones are counted apart."),
  workspace: OwnUsage.describe("The whole workspace's; figures are null for a key with `own_jobs_only`."),
  key: OwnUsage.nullable().describe("The calling key's, with those that it came in the place of; null for a person."),
});
export type UsageResource = z.output<typeof UsageResource>;
