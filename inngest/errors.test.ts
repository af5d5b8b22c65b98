import { RetryAfterError } from "inngest";
import { expect, test } from "vitest";
import { RetryLater } from "@/lib/scoring/retry-later";
import { sayWaits } from "./errors";

const waitOf = async (thrown: unknown, attempt: number) => {
  const before = Date.now();
  const error = await sayWaits(Promise.reject(thrown), attempt).catch((caught: unknown) => caught);
  if (!(error instanceof RetryAfterError)) return error;
  return Math.round((new Date(error.retryAfter).getTime() - before) / 1_000);
};

test("a wait is said as long as it is", async () => {
  expect(await waitOf(new RetryLater("PROVIDER_RATE_LIMITED", 90), 3)).toBe(90);
});

test("any other failure of a step is asked again soon, four times, and then in the engine's own time", async () => {
  const failure = new Error("connection closed");
  const waits = await Promise.all([0, 1, 2, 3].map((attempt) => waitOf(failure, attempt)));
  expect(waits).toEqual([1, 2, 4, 8]);
  expect(await waitOf(failure, 4)).toBe(failure);
});

test("what goes well is handed on", async () => {
  expect(await sayWaits(Promise.resolve("done"), 0)).toBe("done");
});
