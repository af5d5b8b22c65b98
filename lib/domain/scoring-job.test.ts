import { expect, test } from "vitest";
import { canTransition, isRetryable, isSettled, JOB_STATUSES, statusesBefore } from "./scoring-job";

test.each(JOB_STATUSES)("the statuses before %s are those that may become it", (to) => {
  const before = statusesBefore(to);
  for (const from of JOB_STATUSES) expect(before.includes(from)).toBe(canTransition(from, to));
});

test("completed and cancelled are final", () => {
  for (const to of JOB_STATUSES) {
    expect(canTransition("completed", to)).toBe(false);
    expect(canTransition("cancelled", to)).toBe(false);
  }
});

test.each([
  ["pending", { settled: false, retryable: false, cancellable: true }],
  ["processing", { settled: false, retryable: false, cancellable: true }],
  ["completed", { settled: true, retryable: false, cancellable: false }],
  ["failed", { settled: true, retryable: true, cancellable: false }],
  ["cancelled", { settled: true, retryable: false, cancellable: false }],
] as const)("what a %s job allows", (status, { settled, retryable, cancellable }) => {
  expect(isSettled(status)).toBe(settled);
  expect(isRetryable(status)).toBe(retryable);
  expect(canTransition(status, "cancelled")).toBe(cancellable);
});
