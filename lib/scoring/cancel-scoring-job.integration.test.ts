import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { untilBlocked } from "@/db/testing/until-blocked";
import { AppError } from "@/lib/domain/errors";
import type { JobStatus } from "@/lib/domain/scoring-job";
import { cancelScoringJob } from "./cancel-scoring-job";
import { getScoringJob } from "./get-scoring-job";
import { retryScoringJob } from "./retry-scoring-job";

afterAll(closeDatabase);

const quiet = async () => {};

async function aJob(status: JobStatus, retryCount = 0) {
  const principal = await aWorkspace();
  const { id: jobId } = await aStoredJob(principal.workspaceId, { status, retryCount, runNumber: retryCount + 1 });
  const told: string[] = [];
  const cancelRun = async (cancelled: { jobId: string }) => void told.push(cancelled.jobId);
  const cancel = () => cancelScoringJob({ principal, jobId, cancelRun, now: new Date() });
  const retry = () => retryScoringJob({ principal, jobId, request: {}, enqueue: quiet, now: new Date() });
  return { jobId, told, cancel, retry, read: () => getScoringJob({ principal, jobId }) };
}

test.each(["pending", "processing"] as const)("a %s job is cancelled, and the engine told once", async (status) => {
  const { jobId, told, cancel, read } = await aJob(status);
  expect(await cancel()).toMatchObject({ status: "cancelled", cancelledAt: expect.any(Date) });
  const { version } = await read();
  expect(await cancel()).toMatchObject({ status: "cancelled" });
  expect(told).toEqual([jobId]);
  expect(await read()).toMatchObject({ status: "cancelled", version });
});

test.each(["completed", "failed"] as const)("a %s job stays as it is", async (status) => {
  const { told, cancel, read } = await aJob(status);
  const before = await read();
  await expect(cancel()).rejects.toMatchObject({
    code: "JOB_NOT_CANCELLABLE",
    message: expect.stringContaining(status),
  });
  expect(told).toEqual([]);
  expect(await read()).toEqual(before);
});

test.each(["pending", "processing", "completed", "cancelled"] as const)("a %s job is not retried", async (status) => {
  const { retry, read } = await aJob(status);
  const before = await read();
  await expect(retry()).rejects.toMatchObject({ code: "JOB_NOT_RETRYABLE", message: expect.stringContaining(status) });
  expect(await read()).toEqual(before);
});

test("a job is retried five times, not a sixth", async () => {
  const fifth = await aJob("failed", 4);
  expect(await fifth.retry()).toMatchObject({ status: "pending", retryCount: 5, runNumber: 6 });
  const sixth = await aJob("failed", 5);
  await expect(sixth.retry()).rejects.toMatchObject({ code: "RETRY_LIMIT_EXCEEDED" });
  expect(await sixth.read()).toMatchObject({ status: "failed", retryCount: 5 });
});

test("a retry that came second to one whose run has failed by then says so, and starts nothing", async () => {
  const { jobId, retry, read } = await aJob("failed");
  let second = Promise.resolve<PromiseSettledResult<unknown>[]>([]);
  await asSystem(async (tx) => {
    // Another's retry, all the way to its failure.
    await tx.update(scoringJobs).set({ retryCount: 1, runNumber: 2 }).where(eq(scoringJobs.id, jobId));
    second = Promise.allSettled([retry()]);
    await untilBlocked();
  });
  const reason = expect.objectContaining({
    code: "JOB_NOT_RETRYABLE",
    message: "Somebody else retried this job meanwhile, and that run failed as well.",
  });
  expect(await second).toEqual([{ status: "rejected", reason }]);
  expect(await read()).toMatchObject({ status: "failed", retryCount: 1 });
});

test("a retry and a cancellation at once: whichever comes second finds what the first left, ten times", async () => {
  for (let time = 0; time < 10; time += 1) {
    const { cancel, retry, read } = await aJob("failed");
    const codeOf = (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error));
    const [retried, cancelled] = await Promise.all([
      retry().then(() => "retried", codeOf),
      cancel().then(() => "cancelled", codeOf),
    ]);
    expect(retried).toBe("retried");
    expect(["cancelled", "JOB_NOT_CANCELLABLE"]).toContain(cancelled);
    const status = cancelled === "cancelled" ? "cancelled" : "pending";
    expect(await read()).toMatchObject({ status, retryCount: 1 });
  }
});
