import { expect, test } from "vitest";
import { refuseStale } from "./expected-version";

test.each([
  ["whichever there is", null, 3],
  ["the only one", [3], 3],
  ["one of several", [1, 3], 3],
])("%s may be changed", (_, expected, version) => {
  expect(refuseStale("The profile", expected, version)).toBeUndefined();
});

test.each([
  ["another one", [2], 3],
  ["none of ours", [], 3],
])("%s is refused, and named", (_, expected, version) => {
  const detail = "The draft has changed since it was read. Read it again, then repeat.";
  expect(() => refuseStale("The draft", expected, version)).toThrow(
    expect.objectContaining({ code: "PRECONDITION_FAILED", message: detail }),
  );
});
