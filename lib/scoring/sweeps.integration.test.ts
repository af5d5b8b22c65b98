import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { touchRun } from "@/db/queries/scoring-jobs";
import { scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { beginRun } from "./begin-run";
import { finishRun } from "./finish-run";
import { getScoringJob } from "./get-scoring-job";
import type { ScoringRequested } from "./ports";
import { recoverLostJobs } from "./recover-lost-jobs";
import { redispatchStrandedJobs } from "./redispatch-stranded-jobs";
import { requestScore } from "./request-score";

afterAll(closeDatabase);
// The sweeps look at all workspaces: what an earlier test left must not count.
beforeEach(() => asSystem((tx) => tx.delete(scoringJobs)));

const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);

async function aJob({ accepted }: { accepted: boolean }) {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId, { about: "Led a team of forty engineers in Oslo." });
  const { rubricId } = await aRubric(principal.workspaceId);
  const enqueue = () => (accepted ? Promise.resolve() : Promise.reject(new Error("down")));
  const job = await requestScore({ principal, profileId, request: { rubric_id: rubricId }, enqueue, now: new Date() });
  const event: ScoringRequested = { jobId: job.id, workspaceId: principal.workspaceId, run: 1, dispatch: 1 };
  return { event, read: () => getScoringJob({ principal, jobId: job.id }) };
}

async function redispatch(now: Date) {
  const sent: ScoringRequested[] = [];
  await redispatchStrandedJobs({ now, enqueue: async (all) => void sent.push(...all) });
  return sent;
}

describe("redispatch", () => {
  test("sends again after ten seconds what the engine never took, as a new dispatch, once", async () => {
    const { event } = await aJob({ accepted: false });
    expect(await redispatch(later(5))).toEqual([]);
    expect(await redispatch(later(11))).toEqual([{ ...event, dispatch: 2 }]);
    expect(await redispatch(later(12))).toEqual([]);
  });

  test("waits fifteen minutes for what was taken and never begun, then twice as long", async () => {
    const { event } = await aJob({ accepted: true });
    expect(await redispatch(later(800))).toEqual([]);
    expect(await redispatch(later(910))).toEqual([{ ...event, dispatch: 2 }]);
    expect(await redispatch(later(910 + 1_700))).toEqual([]);
    expect(await redispatch(later(910 + 1_830))).toEqual([{ ...event, dispatch: 3 }]);
  });

  test("what the engine refused for ten minutes does not lengthen the wait by powers of two", async () => {
    const { event } = await aJob({ accepted: false });
    const down = { enqueue: () => Promise.reject(new Error("down")) };
    for (let minute = 1; minute <= 10; minute += 1) await redispatchStrandedJobs({ now: later(minute * 60), ...down });
    expect(await redispatch(later(660))).toEqual([{ ...event, dispatch: 12 }]);
    expect(await redispatch(later(660 + 1_600))).toEqual([{ ...event, dispatch: 13 }]);
  });

  test("leaves a running job alone", async () => {
    const { event } = await aJob({ accepted: true });
    await beginRun({ ...event, owner: "run-a" });
    expect(await redispatch(later(10_000))).toEqual([]);
  });

  test("two sweeps at once send a job once", async () => {
    await aJob({ accepted: false });
    const sent = await Promise.all([redispatch(later(11)), redispatch(later(11))]);
    expect(sent.flat()).toHaveLength(1);
  });
});

describe("recovery", () => {
  const leaseOver = () => later(90 + 120 + 5);

  test("gives a job back whose lease ran out, and the lost run's late finish changes nothing", async () => {
    const { event, read } = await aJob({ accepted: true });
    await beginRun({ ...event, owner: "run-a" });
    expect(await recoverLostJobs({ now: later(60) })).toEqual({ returned: 0, failed: 0 });
    expect(await recoverLostJobs({ now: leaseOver() })).toEqual({ returned: 1, failed: 0 });
    expect(await finishRun(event, "run-a")).toBe(false);
    expect(await read()).toMatchObject({ status: "pending" });
    expect(await redispatch(later(400))).toEqual([{ ...event, dispatch: 3 }]);
  });

  test("fails as WORKER_LOST after three times", async () => {
    const { event, read } = await aJob({ accepted: true });
    for (const owner of ["run-a", "run-b", "run-c"]) {
      await beginRun({ ...event, owner });
      expect(await recoverLostJobs({ now: leaseOver() })).toMatchObject({ returned: 1 });
    }
    await beginRun({ ...event, owner: "run-d" });
    expect(await recoverLostJobs({ now: leaseOver() })).toEqual({ returned: 0, failed: 1 });
    expect(await read()).toMatchObject({ status: "failed", error: { code: "WORKER_LOST", retryable: true } });
  });

  test("fails a run past its ceiling, even one that keeps its lease", async () => {
    const { event, read } = await aJob({ accepted: true });
    await beginRun({ ...event, owner: "run-a" });
    await asSystem((tx) =>
      tx
        .update(scoringJobs)
        .set({ leaseUntil: later(9_999) })
        .where(eq(scoringJobs.id, event.jobId)),
    );
    await recoverLostJobs({ now: later(1_805) });
    expect(await read()).toMatchObject({ status: "failed", error: { code: "RUN_TIMED_OUT" } });
  });

  test("a machine that was off for longer than the ceilings gives its job back, to wait and run anew", async () => {
    const { event, read } = await aJob({ accepted: true });
    await beginRun({ ...event, owner: "run-a" });
    const nextDay = later(90_000);
    expect(await recoverLostJobs({ now: nextDay })).toEqual({ returned: 1, failed: 0 });
    expect(await recoverLostJobs({ now: nextDay })).toEqual({ returned: 0, failed: 0 });
    await beginRun({ ...event, owner: "run-b" });
    const job = await read();
    expect(job.status === "processing" && job.startedAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  test("what a run waited on the provider's word does not count towards its ceiling", async () => {
    const { event, read } = await aJob({ accepted: true });
    await beginRun({ ...event, owner: "run-a" });
    const touch = (waitedSeconds: number) =>
      inWorkspace(event.workspaceId, (tx) =>
        touchRun(tx, event, "run-a", { step: "asking_model", waitingReason: null, leaseSeconds: 9_999, waitedSeconds }),
      );
    await touch(900);
    await touch(0);
    expect(await recoverLostJobs({ now: later(1_800 + 890) })).toEqual({ returned: 0, failed: 0 });
    expect(await recoverLostJobs({ now: later(1_800 + 905) })).toEqual({ returned: 0, failed: 1 });
    expect(await read()).toMatchObject({ status: "failed", error: { code: "RUN_TIMED_OUT" } });
  });

  test("fails what waited a day", async () => {
    const { read } = await aJob({ accepted: true });
    await recoverLostJobs({ now: later(86_500) });
    expect(await read()).toMatchObject({ status: "failed", error: { code: "PENDING_TOO_LONG" } });
  });
});
