import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inGroups } from "./in-groups";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setImmediate", "setTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** Work that is done when the test says so. */
function aWorker(most = 100) {
  const groups: { items: readonly number[]; end: () => void; fail: (error: Error) => void }[] = [];
  const add = inGroups<number>({ most, pause: 20 }, (items) => {
    return new Promise((end, fail) => groups.push({ items, end, fail }));
  });
  return { add, groups, items: () => groups.map((group) => group.items) };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("one that comes alone is done at once; those that come within the pause are done together at its end", async () => {
  const { add, groups, items } = aWorker();
  const first = add(1);
  await pass(1);
  expect(items()).toEqual([[1]]);
  const second = add(2);
  await pass(10);
  const third = add(3);
  await pass(8);
  expect(items()).toEqual([[1]]);
  await pass(2);
  expect(items()).toEqual([[1], [2, 3]]);
  for (const { end } of groups) end();
  await Promise.all([first, second, third]);
  await pass(50);
  void add(4);
  await pass(1);
  expect(items()).toEqual([[1], [2, 3], [4]]);
});

test("a group that hangs holds nobody up", async () => {
  const { add, groups, items } = aWorker();
  void add(1);
  await pass(1);
  const second = add(2);
  await pass(20);
  expect(items()).toEqual([[1], [2]]);
  groups[1]?.end();
  await second;
});

test("a group fails as a whole, and alone", async () => {
  const { add, groups } = aWorker();
  const outcomes = Promise.allSettled([add(1), add(2)]);
  await pass(1);
  const three = add(3);
  groups[0]?.fail(new Error("down"));
  expect((await outcomes).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await pass(20);
  groups[1]?.end();
  await three;
});

test("no group is larger than it may be, and nobody is left out", async () => {
  const { add, groups, items } = aWorker(2);
  const all = [1, 2, 3, 4, 5].map(add);
  await pass(100);
  expect(items()).toEqual([[1, 2], [3, 4], [5]]);
  for (const group of groups) group.end();
  await Promise.all(all);
});
