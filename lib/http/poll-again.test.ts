import { expect, test } from "vitest";
import { pollAgainAfter } from "./poll-again";

const updatedAt = new Date("2026-01-01T00:00:00.000Z");

test.each([
  [-5, "1"],
  [0, "1"],
  [1.9, "1"],
  [2, "2"],
  [5, "4"],
  [9, "8"],
  [16, "15"],
  [4_000, "15"],
])("after %d s a caller waits %s s", (seconds, wait) => {
  const now = new Date(updatedAt.getTime() + seconds * 1_000);
  expect(pollAgainAfter({ status: "processing", updatedAt }, now)).toEqual({ "retry-after": wait });
});

test("a settled job asks for no other look", () => {
  expect(pollAgainAfter({ status: "failed", updatedAt }, new Date())).toEqual({});
});
