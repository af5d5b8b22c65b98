import { expect, test } from "vitest";
import type { BudgetResource, OwnUsage } from "@/lib/api/contracts/budgets";
import { budgetFigure, periodBegan } from "./budget-figure-words";

const budget = (period: "day" | "month", limit: number | null, spent: number | null, reserved = 0): BudgetResource => ({
  ...{ period, limit_usd: limit, spent_usd: spent, reserved_usd: reserved },
  ...{ standing: "open", resets_at: "2026-12-01T00:00:00.000Z" },
});
const usage = (...budgets: BudgetResource[]): OwnUsage => ({
  ...{ spent_today_usd: 1, spent_this_month_usd: 12.5, reserved_usd: 0, budgets },
});

test("of two budgets the one that is nearer to its end is told", () => {
  const both = [budget("day", 5, 1), budget("month", 20, 12.5, 2)];
  expect(budgetFigure(usage(...both))).toMatchObject({
    ...{ label: "Monthly budget", value: "$12.50", note: "of $20.00, $2.00 reserved", period: "month" },
    budget: both[1],
  });
  const day = [budget("day", 1, 0.9), budget("month", 20, 12.5)];
  expect(budgetFigure(usage(...day))).toMatchObject({ label: "Daily budget", value: "$0.90", note: "of $1.00" });
});

test("without a budget, or without the right to see it, this month's spend is told", () => {
  expect(budgetFigure(usage())).toEqual({
    ...{ label: "This month", value: "$12.50", note: "no budget is set", period: "month", budget: null },
  });
  const hidden = { ...budget("month", null, null), standing: "near" } as const;
  expect(budgetFigure(usage(hidden))).toMatchObject({
    value: "$12.50",
    note: expect.stringContaining("nearly used up"),
    budget: null,
  });
  const reached = { ...hidden, standing: "reached" } as const;
  const open = { ...budget("day", null, null), standing: "open" } as const;
  expect(budgetFigure(usage(open, reached)).note).toContain("The monthly budget is used up");
  expect(budgetFigure(undefined)).toMatchObject({ value: "–", note: "not known yet" });
});

test("a period begins at midnight UTC", () => {
  const now = new Date("2026-11-27T23:30:00.000Z");
  expect(periodBegan("day", now)).toBe("2026-11-27T00:00:00.000Z");
  expect(periodBegan("month", now)).toBe("2026-11-01T00:00:00.000Z");
});
