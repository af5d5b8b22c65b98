import { expect, test } from "vitest";
import { mergeResults } from "./kept-results";

const counts = (tested: number) => ({ tested, timedOut: 0, atLoading: 1, survivors: [] });
const SOURCES: Record<string, string> = { "a.ts": "A", "b.ts": "B", "c.ts": "C" };
const merge = (kept: Parameters<typeof mergeResults>[0], run: string[]) =>
  Object.entries(
    mergeResults(
      kept,
      run.map((path) => ({ path, ...counts(9) })),
      (path) => SOURCES[path] ?? null,
    ),
  ).map(([path, { source, tested }]) => [path, source, tested]);

test("a run of some files leaves what is known of the others, and comes in the place of its own", () => {
  const kept = { "c.ts": { source: "C", ...counts(3) }, "b.ts": { source: "B", ...counts(2) } };
  expect(merge(kept, ["b.ts", "a.ts"])).toEqual([
    ["a.ts", "A", 9],
    ["b.ts", "B", 9],
    ["c.ts", "C", 3],
  ]);
});

test("nothing is kept of code that changed, or is gone", () => {
  const kept = { "a.ts": { source: "older", ...counts(1) }, "gone.ts": { source: "G", ...counts(1) } };
  expect(merge(kept, [])).toEqual([]);
  expect(merge(kept, ["a.ts"])).toEqual([["a.ts", "A", 9]]);
});
