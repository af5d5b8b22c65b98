import { expect, test } from "vitest";
import type { ApiKeyResource } from "@/lib/api/contracts/api-keys";
import { LIMITS } from "@/lib/domain/limits";
import { budgetWords, endAfter, endOf, OVERLAPS, oldKeyWords } from "./key-words";

const NOW = Date.parse("2026-05-01T00:00:00Z");
const key = (expires_at: string | null, replaced_by_id: string | null = null) =>
  ({ expires_at, replaced_by_id }) as ApiKeyResource;

test.each([
  [key(null), { at: null, isSoon: false }],
  [key("2026-05-14T00:00:00Z"), { at: "2026-05-14T00:00:00Z", isSoon: true }],
  [key("2026-05-16T00:00:00Z"), { at: "2026-05-16T00:00:00Z", isSoon: false }],
  [key("2026-05-02T00:00:00Z", "its successor"), { at: "2026-05-02T00:00:00Z", isSoon: false }],
])("%j", (given, words) => {
  expect(endOf(given, NOW)).toEqual(words);
});

test.each([
  ["active", "2026-05-02T00:00:00Z", "The old key, assay_old…, works until 2026-05-02T00:00:00.000Z."],
  ["expired", "2026-05-01T00:00:00Z", "The old key, assay_old…, is refused from now on."],
  ["revoked", null, "The old key, assay_old…, is refused from now on."],
] as const)("of a replaced key that is %s and ends at %s: %s", (status, expires_at, words) => {
  const old = { prefix: "assay_old", status, expires_at } as ApiKeyResource;
  expect(oldKeyWords(old, (at) => at.toISOString())).toBe(words);
});

test("a lifetime ends that many days from now, or never", () => {
  expect([endAfter("30", NOW), endAfter("never", NOW)]).toEqual(["2026-05-31T00:00:00.000Z", null]);
});

test("the API takes every overlap that is offered, its usual one among them", () => {
  const seconds = OVERLAPS.map(({ value }) => Number(value));
  expect(Math.max(...seconds)).toBe(LIMITS.keyOverlapSeconds.most);
  expect(seconds).toContain(LIMITS.keyOverlapSeconds.usual);
});

test.each([
  [{ daily_usd: 5, monthly_usd: 100 }, "$5.00 a day, $100.00 a month"],
  [{ daily_usd: null, monthly_usd: 12.5 }, "$12.50 a month"],
  [{ daily_usd: 0, monthly_usd: null }, "$0.00 a day"],
  [{ daily_usd: null, monthly_usd: null }, null],
])("a budget of %j reads %j", (budget, words) => {
  expect(budgetWords(budget)).toBe(words);
});
