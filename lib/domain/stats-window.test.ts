import fc from "fast-check";
import { expect, test } from "vitest";
import { STATS_WINDOWS, timeSteps } from "./stats-window";

test.each([
  ["1h", 12, "2026-03-01T11:20:00.000Z", "2026-03-01T12:20:00.000Z"],
  ["24h", 24, "2026-02-28T13:00:00.000Z", "2026-03-01T13:00:00.000Z"],
  ["7d", 28, "2026-02-22T18:00:00.000Z", "2026-03-01T18:00:00.000Z"],
  ["30d", 30, "2026-01-31T00:00:00.000Z", "2026-03-02T00:00:00.000Z"],
] as const)("%s at 12:17:31 is %d steps from %s to %s", (window, count, from, to) => {
  const steps = timeSteps(window, new Date("2026-03-01T12:17:31.123Z"));
  expect([steps.starts.length, steps.from.toISOString(), steps.to.toISOString()]).toEqual([count, from, to]);
});

test("the steps cover the window without a gap, and the last one holds now", () => {
  const instant = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...STATS_WINDOWS), instant, (window, now) => {
      const { from, to, stepSeconds, starts } = timeSteps(window, now);
      const edges = [...starts, to].map((edge) => edge.getTime());
      expect(edges[0]).toBe(from.getTime());
      for (const [at, edge] of edges.slice(1).entries()) expect(edge - (edges[at] ?? 0)).toBe(stepSeconds * 1_000);
      expect(edges.at(-2)).toBeLessThanOrEqual(now.getTime());
      expect(to.getTime()).toBeGreaterThan(now.getTime());
    }),
  );
});
