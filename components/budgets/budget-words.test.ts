import { expect, test } from "vitest";
import { amountFault, changedAmounts, hasFault, sharesOf, standingWords, toAmounts, toTexts } from "./budget-words";

const read = (daily_usd: string) => toAmounts({ daily_usd, monthly_usd: "" }).daily_usd;

test.each([
  ["", null],
  ["  ", null],
  ["25", 25],
  ["2.50", 2.5],
  ["$ 1,000", 1_000],
  ["0", 0],
  ["0.000001", 0.000_001],
])("reads %j as %j", (text, usd) => {
  expect(read(text)).toBe(usd);
  expect(amountFault(read(text))).toBeNull();
});

test.each(["-1", "five", "1.2.3", "1e9", "2000000", "0.0000001"])("finds fault with %j", (text) => {
  expect(amountFault(read(text))).not.toBeNull();
  expect(hasFault(toAmounts({ daily_usd: "", monthly_usd: text }))).toBe(true);
});

test("an amount comes back as it was written", () => {
  const budget = { daily_usd: 5, monthly_usd: 0.1234 };
  expect(toTexts(budget)).toEqual({ daily_usd: "5.00", monthly_usd: "0.1234" });
  expect(toAmounts(toTexts(budget))).toEqual(budget);
  expect(toTexts({ daily_usd: null, monthly_usd: null })).toEqual({ daily_usd: "", monthly_usd: "" });
});

test("only what is not as it was is sent", () => {
  const saved = { daily_usd: 5, monthly_usd: null };
  expect(changedAmounts(saved, { daily_usd: 5, monthly_usd: 100 })).toEqual({ monthly_usd: 100 });
  expect(changedAmounts(saved, { daily_usd: null, monthly_usd: null })).toEqual({ daily_usd: null });
  expect(changedAmounts(saved, saved)).toEqual({});
});

test("a bar is never longer than its limit, and full for a limit of nothing", () => {
  const budget = { period: "day", standing: "open", resets_at: null } as const;
  const shares = (limit_usd: number, spent_usd: number, reserved_usd: number) =>
    sharesOf({ ...budget, limit_usd, spent_usd, reserved_usd });
  expect(shares(10, 4, 1)).toEqual({ spent: 40, reserved: 10 });
  expect(shares(10, 9, 5)).toEqual({ spent: 90, reserved: 10 });
  expect(shares(10, 12, 5)).toEqual({ spent: 100, reserved: 0 });
  expect(shares(0, 0, 0)).toEqual({ spent: 100, reserved: 0 });
});

test("says where a budget stands, and nothing while there is room", () => {
  expect(standingWords({ period: "day", standing: "open" })).toBeNull();
  expect(standingWords({ period: "day", standing: "near" })).toContain("daily budget is nearly used up");
  expect(standingWords({ period: "month", standing: "reached" })).toContain("monthly budget is used up");
});
