import { expect, test } from "vitest";
import { addUp, lastLine, single, skipped, tallyPlaywright, tallyVitest } from "./tally";

const vitest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
  testResults: [],
};

test.each([
  ["a clean run", tallyVitest(vitest, true), "3 passed, 0 failed"],
  ["a red test", tallyVitest({ ...vitest, numFailedTests: 2, success: false }, false), "3 passed, 2 failed"],
  ["a file that doesn't load", tallyVitest({ ...vitest, success: false }, false), "3 passed, 1 failed"],
  ["an unhandled error after the tests", tallyVitest(vitest, false), "3 passed, 1 failed"],
  ["no report", tallyVitest(null, true), "0 passed, 1 failed"],
  [
    "skipped ones",
    tallyVitest({ ...vitest, numPendingTests: 1, numTodoTests: 1 }, true),
    "3 passed, 0 failed, 2 skipped",
  ],
])("vitest: %s", (_name, tally, line) => expect(lastLine(tally)).toBe(line));

test.each([
  ["a clean run", { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, true, "4 passed, 0 failed"],
  ["a flaky one", { expected: 4, unexpected: 0, flaky: 1, skipped: 0 }, true, "4 passed, 1 failed"],
  ["the server that didn't start", { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, false, "0 passed, 1 failed"],
])("playwright: %s", (_name, stats, ok, line) =>
  expect(lastLine(tallyPlaywright({ stats, suites: [] }, ok))).toBe(line),
);

test("runners add up", () => {
  expect(addUp([single(true), single(false), { passed: 5, failed: 1, skipped: 2 }])).toEqual({
    passed: 6,
    failed: 2,
    skipped: 2,
  });
});

test("a check that can't be run says why in the closing line", () => {
  const all = addUp([single(true), skipped("no PostgreSQL of Debian"), single(true)]);
  expect(lastLine(all)).toBe("2 passed, 0 failed, 1 skipped (no PostgreSQL of Debian)");
});
