import { expect, test } from "vitest";
import { failuresByCode } from "./failures-by-code";

test("failed jobs are counted by their reason, the most frequent first; others are none", () => {
  const row = (status: "failed" | "completed", error_code: "MODEL_REFUSED" | "WORKER_LOST" | null) => ({
    status,
    error_code,
  });
  const rows = [
    row("failed", "WORKER_LOST"),
    row("failed", "MODEL_REFUSED"),
    row("completed", null),
    row("failed", "MODEL_REFUSED"),
  ];
  expect(failuresByCode(rows)).toEqual([
    { code: "MODEL_REFUSED", jobs: 2 },
    { code: "WORKER_LOST", jobs: 1 },
  ]);
});
