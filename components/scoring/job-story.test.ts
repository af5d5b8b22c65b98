import { describe, expect, it } from "vitest";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { failedAttempts, formatDuration, formatElapsed, progressOf, runBegan } from "./job-story";

const AT = "2026-11-23T10:00:00.000Z";
const base = {
  job_id: "a",
  kind: "rubric" as const,
  profile_id: "p",
  rubric_version_id: null,
  model: "sandbox-honest",
  retry_count: 0,
  created_at: AT,
  updated_at: AT,
  calls: [],
  total_cost_usd: 0,
};
const pending: ScoringJobResource = { ...base, status: "pending", estimated_completion: AT };
const call = (run: number, number: number, error_code: string | null): ScoringJobResource["calls"][number] => ({
  run,
  number,
  purpose: "score",
  started_at: AT,
  ended_at: AT,
  outcome: error_code ? "failed" : "succeeded",
  error_code,
  http_status: 500,
  provider_request_id: null,
  latency_ms: 10,
  usage: null,
  cost_usd: null,
});

describe("progressOf", () => {
  const processing = (step: "waiting" | "asking_model" | "checking_evidence"): ScoringJobResource => ({
    ...base,
    status: "processing",
    started_at: AT,
    estimated_completion: AT,
    step,
  });

  it.each([
    ["pending", pending, 0],
    ["waiting", processing("waiting"), 0],
    ["asking", processing("asking_model"), 1],
    ["checking", processing("checking_evidence"), 2],
  ])("is at the real step while %s", (_, job, step) => {
    expect(progressOf(job)).toEqual({ step, note: null });
  });

  it("says what a job waits for", () => {
    expect(progressOf({ ...pending, waiting_reason: "provider_paused" }).note).toContain("paused");
  });
});

describe("failedAttempts", () => {
  it("tells each earlier run by its last error, and leaves the present run out", () => {
    const calls = [call(1, 1, "PROVIDER_TIMEOUT"), call(1, 2, "PROVIDER_UNAVAILABLE"), call(3, 1, "PROVIDER_TIMEOUT")];
    expect(failedAttempts({ ...pending, retry_count: 2, calls })).toEqual([
      { run: 1, code: "PROVIDER_UNAVAILABLE", title: "The AI provider could not be reached" },
      { run: 2, code: null, title: "It ended without an answer" },
    ]);
  });

  it("has none for a first run", () => {
    expect(failedAttempts({ ...pending, calls: [call(1, 1, "PROVIDER_TIMEOUT")] })).toEqual([]);
  });
});

it("counts from the request, and not at all while a retry waits", () => {
  expect(runBegan(pending)).toBe(AT);
  expect(runBegan({ ...pending, retry_count: 1 })).toBeNull();
});

it.each([
  [-3, "0 s"],
  [8.9, "8 s"],
  [64, "1 min 04 s"],
])("writes %s seconds as people read them", (seconds, text) => {
  expect(formatElapsed(seconds)).toBe(text);
});

it.each([
  [0.44, "0.4 s"],
  [125, "2 min 05 s"],
])("writes a measured %s seconds", (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});
