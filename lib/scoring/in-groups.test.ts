import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { inGroups } from "./in-groups";

/** Work that is done when the test says so. */
function aWorker(most: number) {
  const groups: { items: readonly number[]; end: () => void; fail: (error: Error) => void }[] = [];
  const add = inGroups<number>(most, (items) => {
    return new Promise((end, fail) => groups.push({ items, end, fail }));
  });
  const items = () => groups.map((group) => group.items);
  return { add, groups, items };
}

const SOON = 5;

test("one that comes alone is done at once; those that come meanwhile are done together after it", async () => {
  const { add, groups, items } = aWorker(100);
  const first = add(1);
  await wait(SOON);
  expect(items()).toEqual([[1]]);
  const others = [add(2), add(3), add(4)];
  await wait(SOON);
  expect(items()).toEqual([[1]]);
  groups[0]?.end();
  await first;
  await wait(SOON);
  expect(items()).toEqual([[1], [2, 3, 4]]);
  groups[1]?.end();
  await Promise.all(others);
});

test("a group that hangs holds nobody up for long", async () => {
  const { add, groups, items } = aWorker(100);
  void add(1);
  await wait(SOON);
  const second = add(2);
  await expect.poll(items).toEqual([[1], [2]]);
  groups[1]?.end();
  await second;
});

test("a group fails as a whole, and alone", async () => {
  const { add, groups, items } = aWorker(100);
  const [one, two] = [add(1), add(2)];
  await wait(SOON);
  const three = add(3);
  groups[0]?.fail(new Error("down"));
  await expect(one).rejects.toThrow("down");
  await expect(two).rejects.toThrow("down");
  await expect.poll(items).toEqual([[1, 2], [3]]);
  groups[1]?.end();
  await three;
});

test("no group is larger than it may be", async () => {
  const { add, groups, items } = aWorker(2);
  const all = [1, 2, 3, 4, 5].map(add);
  await wait(SOON);
  expect(items().flat()).toEqual([1, 2, 3, 4, 5]);
  expect(Math.max(...items().map((group) => group.length))).toBe(2);
  for (const group of groups) group.end();
  await Promise.all(all);
});
