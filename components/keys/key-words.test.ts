import { expect, test } from "vitest";
import type { ApiKeyResource } from "@/lib/api/contracts/api-keys";
import { LIMITS } from "@/lib/domain/limits";
import { endAfter, endOf, OVERLAPS } from "./key-words";

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

test("a lifetime ends that many days from now, or never", () => {
  expect([endAfter("30", NOW), endAfter("never", NOW)]).toEqual(["2026-05-31T00:00:00.000Z", null]);
});

test("the API takes every overlap that is offered, its usual one among them", () => {
  const seconds = OVERLAPS.map(({ value }) => Number(value));
  expect(Math.max(...seconds)).toBe(LIMITS.keyOverlapSeconds.most);
  expect(seconds).toContain(LIMITS.keyOverlapSeconds.usual);
});
