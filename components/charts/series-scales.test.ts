import { expect, test } from "vitest";
import type { Mark } from "./series";
import { scalesOf } from "./series-scales";

const mark = (key: string, as: Mark["as"]): Mark => ({ key, as, label: key, colour: "", swatch: "" });
const rowsOf = (...values: Record<string, number | null>[]) =>
  values.map((one, at) => ({ from: `step ${at}`, label: `${at}`, values: one }));

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [950, [0, 200, 400, 600, 800, 1_000]],
])("an axis of counts up to %d is marked at whole numbers: %j", (most, ticks) => {
  expect(scalesOf(rowsOf({ a: most }), [mark("a", "bar")]).ticks).toEqual(ticks);
});

test.each([0.3, 0.0042, 7.5])("an axis of measures up to %d reaches it", (most) => {
  const { ticks, y } = scalesOf(rowsOf({ a: most }), [mark("a", "line")]);
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
  expect(y(ticks.at(-1) ?? 0)).toBeCloseTo(0);
});

test("bars on each other reach the sum of theirs, lines stand alone, and steps share the width", () => {
  const rows = rowsOf({ a: 6, b: 4, c: 3 }, { a: null, b: 1, c: 20 });
  const { y, x } = scalesOf(rows, [mark("a", "bar"), mark("b", "bar"), mark("c", "line")]);
  expect(y.domain()).toEqual([0, 20]);
  expect(scalesOf(rows, [mark("a", "bar"), mark("b", "bar")]).y.domain()).toEqual([0, 10]);
  expect((x("step 0") ?? 0) + x.bandwidth() / 2).toBeCloseTo(0.25);
});
