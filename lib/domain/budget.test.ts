import { expect, test } from "vitest";
import { budgetSentence, dayOf, firstExceeded, monthOf, standingOf, statesOf } from "./budget";

const NOW = new Date("2026-12-31T23:59:59.999Z");
const spend = (spentMicros: number, reservedMicros = 0) => ({ spentMicros, reservedMicros });
const states = (day: number, month: number, limits = { dailyMicros: 100, monthlyMicros: 1_000 } as object) =>
  statesOf(
    "workspace",
    { dailyMicros: null, monthlyMicros: null, ...limits },
    { day: spend(day), month: spend(month) },
    NOW,
  );

test("days and months are UTC's calendar, over a year's end too", () => {
  expect(dayOf(new Date("2026-01-01T00:30:00+01:00"))).toBe("2025-12-31");
  expect(monthOf("2026-12-31")).toEqual({ first: "2026-12-01", next: "2027-01-01" });
  expect(monthOf("2028-02-29")).toEqual({ first: "2028-02-01", next: "2028-03-01" });
  expect(states(0, 0).map(({ resetsAt }) => resetsAt.toISOString())).toEqual([
    "2027-01-01T00:00:00.000Z",
    "2027-01-01T00:00:00.000Z",
  ]);
  const midMonth = statesOf(
    "key",
    { dailyMicros: 1, monthlyMicros: 1 },
    { day: spend(0), month: spend(0) },
    new Date("2026-02-27T12:00:00Z"),
  );
  expect(midMonth.map(({ resetsAt }) => resetsAt.toISOString().slice(0, 10))).toEqual(["2026-02-28", "2026-03-01"]);
});

test("what just fits is allowed, a micro-dollar more is not; the day's budget is named before the month's", () => {
  expect(firstExceeded(states(60, 900), 40)).toBeNull();
  expect(firstExceeded(states(60, 900), 41)?.period).toBe("day");
  expect(firstExceeded(states(0, 960), 41)?.period).toBe("month");
  expect(firstExceeded(states(10, 10, {}), 1_000_000)).toBeNull();
  expect(states(5, 5, { dailyMicros: null, monthlyMicros: 0 })).toHaveLength(1);
});

test.each([
  [79, 0, "open"],
  [80, 0, "near"],
  [40, 40, "near"],
  [99, 0, "near"],
  [60, 40, "reached"],
  [120, 0, "reached"],
] as const)("%d spent and %d reserved of 100 is %s", (spent, reserved, standing) => {
  const [state] = statesOf(
    "key",
    { dailyMicros: 100, monthlyMicros: null },
    { day: spend(spent, reserved), month: spend(0) },
    NOW,
  );
  expect(state && standingOf(state)).toBe(standing);
});

test("a budget of nothing is reached", () => {
  expect(standingOf({ owner: "key", period: "day", limitMicros: 0, ...spend(0) })).toBe("reached");
});

test("the refusal names budget, limit, spend and reset, to whoever may know", () => {
  const [state] = statesOf(
    "key",
    { dailyMicros: 5_000_000, monthlyMicros: null },
    { day: spend(4_200_000, 612), month: spend(0) },
    NOW,
  );
  if (!state) throw new Error("no budget");
  expect(budgetSentence(state, 820_000, true)).toBe(
    "This API key's daily budget of $5.00 doesn't allow up to $0.82 more: $4.20 spent, $0.000612 reserved. It resets at 2027-01-01T00:00:00.000Z.",
  );
  expect(budgetSentence({ ...state, owner: "workspace" }, 820_000, false)).not.toMatch(/\d/);
});

test("another call counts beside what is spent and what is reserved", () => {
  expect(firstExceeded(states(60, 40), 1)).toBeNull();
  const [state] = statesOf(
    "key",
    { dailyMicros: 100, monthlyMicros: null },
    { day: spend(60, 30), month: spend(0) },
    NOW,
  );
  if (!state) throw new Error("no budget");
  expect(firstExceeded([state], 10)).toBeNull();
  expect(firstExceeded([state], 11)).toBe(state);
});

test.each([
  ["key", "month", "This API key's monthly budget of"],
  ["workspace", "day", "The workspace's daily budget of"],
  ["workspace", "month", "The workspace's monthly budget of"],
] as const)("the refusal of a %s's budget for a %s names it", (owner, period, words) => {
  const limits = { dailyMicros: period === "day" ? 1 : null, monthlyMicros: period === "month" ? 1 : null };
  const [state] = statesOf(owner, limits, { day: spend(0), month: spend(0) }, NOW);
  expect(state && budgetSentence(state, 2, true)).toContain(words);
});

test.each([
  ["key", "This API key's budget is reached. An administrator can tell when scoring goes on."],
  ["workspace", "The workspace's budget is reached. An administrator can tell when scoring goes on."],
] as const)("whoever may not know the figures of a %s's budget learns that it is reached", (owner, words) => {
  const [state] = statesOf(owner, { dailyMicros: 1, monthlyMicros: null }, { day: spend(0), month: spend(0) }, NOW);
  expect(state && budgetSentence(state, 2, false)).toBe(words);
});
