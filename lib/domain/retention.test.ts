import { expect, test } from "vitest";
import { DEFAULT_RETENTION, RETENTION_DAYS } from "./retention";

test("a workspace that chose nothing keeps replies and failed jobs for a month, and scores for four years", () => {
  expect(DEFAULT_RETENTION).toEqual({ replyDays: 30, failedJobDays: 30, scoreDays: 4 * 365 + 1 });
  for (const days of Object.values(DEFAULT_RETENTION)) {
    expect(RETENTION_DAYS.least <= days && days <= RETENTION_DAYS.most).toBe(true);
  }
});
