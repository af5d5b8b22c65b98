import { describe, expect, it } from "vitest";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import { finishedSentence, newlyFinished, settledTries } from "./finished-jobs";

function job(fields: Partial<ScoringJobSummary>): ScoringJobSummary {
  return {
    job_id: "job-1",
    kind: "rubric",
    status: "completed",
    profile_id: "profile-1",
    profile_name: "Ada Example",
    rubric_version_id: "version-1",
    rubric_name: "CTO",
    model: "sandbox-honest",
    retry_count: 0,
    created_at: "2026-01-01T00:00:00.000Z",
    settled_at: null,
    overall_score: 7.42,
    coverage: 1,
    sandbox: true,
    flags: [],
    error_code: null,
    total_cost_usd: 0,
    ...fields,
  };
}

describe("newlyFinished", () => {
  it("names what has settled since, oldest first", () => {
    const known = settledTries([job({ job_id: "old" })]);
    const list = [job({ job_id: "c", status: "failed" }), job({ job_id: "b" }), job({ job_id: "old" })];
    expect(newlyFinished(known, list).map((one) => one.job_id)).toEqual(["b", "c"]);
  });

  it("is silent about what still runs and what was cancelled", () => {
    const list = [job({ status: "pending" }), job({ status: "processing" }), job({ status: "cancelled" })];
    expect(newlyFinished(new Set(), list)).toEqual([]);
  });

  it("tells a job's second end after a retry", () => {
    const known = settledTries([job({ status: "failed" })]);
    expect(newlyFinished(known, [job({ status: "failed", retry_count: 1 })])).toHaveLength(1);
  });
});

describe("finishedSentence", () => {
  it("marks a sandbox score, and no other", () => {
    expect(finishedSentence(job({ sandbox: true })).description).toContain("sandbox");
    expect(finishedSentence(job({ sandbox: false })).description).not.toContain("sandbox");
  });

  it.each([
    ["a score", {}, "Ada Example: 7.4 of 10"],
    ["no number where there is none", { overall_score: null }, "Ada Example: insufficient data"],
    ["an erased name", { profile_name: null }, "A profile: 7.4 of 10"],
    ["a failure", { status: "failed", error_code: "PROVIDER_TIMEOUT" }, "Ada Example: scoring failed"],
    ["a prompt's answer", { kind: "free_form", rubric_name: null, overall_score: null }, "Ada Example: answered"],
  ] as const)("says %s", (_, fields, title) => {
    expect(finishedSentence(job(fields)).title).toBe(title);
  });
});
