import { expect, it } from "vitest";
import { priceOf } from "./prices";

it.each([
  ["gpt-6-luna", { input: 100_000, cached: 10_000, cacheWrite: 125_000, output: 500_000 }],
  ["gpt-6.1-terra", { input: 1_000_000, cached: 50_000, cacheWrite: 1_250_000, output: 5_000_000 }],
  ["gpt-6-sol", { input: 2_000_000, cached: 200_000, cacheWrite: 2_500_000, output: 10_000_000 }],
  ["gpt-6.1-sol", { input: 2_000_000, cached: 100_000, cacheWrite: 2_500_000, output: 10_000_000 }],
  ["gpt-6-astra", { input: 10_000_000, cached: 1_000_000, cacheWrite: 12_500_000, output: 50_000_000 }],
  ["gpt-4o-mini", { input: 150_000, cached: 75_000, cacheWrite: 150_000, output: 600_000 }],
])("%s has its price per million tokens, with the month it was read", (model, price) => {
  expect(priceOf(model)).toMatchObject(price);
  expect(priceOf(model)?.asOf).toMatch(/^\d{4}-\d{2}$/);
  expect(priceOf(model)?.simulated).toBeUndefined();
});

it("knows a dated snapshot by its model", () => {
  expect(priceOf("gpt-4o-mini-2024-07-18")).toEqual(priceOf("gpt-4o-mini"));
});

it("marks the sandbox's prices as simulated", () => {
  expect(priceOf("sandbox-honest")).toEqual({ ...priceOf("gpt-6-luna"), simulated: true });
});

it("knows no price for a name that only looks like a model, or that has a date inside", () => {
  expect(["gpt-6-lunatic", "gpt-4o-2024-07-18-mini", "constructor", ""].map(priceOf)).toEqual([null, null, null, null]);
});
