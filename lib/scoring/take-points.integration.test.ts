import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { deleteEndedWindows } from "@/db/queries/rate-points";
import { ratePoints, scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import type { Principal } from "@/lib/domain/access";
import type { LimitState, ScoreLimits } from "@/lib/domain/rate-limit";
import { beginRun } from "./begin-run";
import { cancelScoringJob } from "./cancel-scoring-job";
import { failRun } from "./fail-run";
import { previewScore } from "./preview-score";
import { recoverLostJobs } from "./recover-lost-jobs";
import { requestScore } from "./request-score";
import { retryScoringJob } from "./retry-scoring-job";

afterAll(closeDatabase);
// What a job meets that goes on in the place of another: it comes with no request, and so with no meter.
vi.stubEnv("LIMIT_PROFILE_JOBS_PER_HOUR", "2");

const quiet = async () => {};
const now = () => new Date();
const OFF: ScoreLimits = {
  keyScoresPerHour: 0,
  keyBatchProfilesPerHour: 0,
  profileJobsPerHour: 0,
  profileActiveJobs: 0,
};

/** A caller with limits of its own. What a limit said last is in `told`. */
async function aCaller(limits: Partial<ScoreLimits>) {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const { rubricId } = await aRubric(workspaceId);
  const told = new Map<string, LimitState>();
  const meter = {
    limits: { ...OFF, ...limits },
    note: (state: LimitState) => void told.set(state.name, state),
  };
  const profile = () => aProfile(workspaceId, { about: "Led forty engineers." });
  const ask = (profileId: string, { reuse = false, as = principal as Principal } = {}) =>
    requestScore({
      principal: as,
      profileId,
      request: { rubric_id: rubricId, reuse },
      enqueue: quiet,
      meter,
      now: now(),
    });
  const fail = async (job: { id: string; runNumber: number; dispatch: number }) => {
    const key = { workspaceId, jobId: job.id };
    await beginRun({ ...key, run: job.runNumber, dispatch: job.dispatch, owner: `run ${job.runNumber}` });
    return failRun(key, `run ${job.runNumber}`, { code: "PROVIDER_TIMEOUT", retryAfter: null });
  };
  const retry = (jobId: string) =>
    retryScoringJob({ principal, jobId, request: {}, enqueue: quiet, meter, now: now() });
  const jobs = async () =>
    (await asSystem((tx) => tx.select().from(scoringJobs).where(eq(scoringJobs.workspaceId, workspaceId)))).length;
  return { principal, workspaceId, rubricId, told, meter, profile, ask, fail, retry, jobs };
}

const endWindows = (workspaceId: string) =>
  asSystem((tx) =>
    tx
      .update(ratePoints)
      .set({ expire: sql`now() - interval '1 second'` })
      .where(eq(ratePoints.workspaceId, workspaceId)),
  );

const codesOf = (ends: PromiseSettledResult<unknown>[]) =>
  ends.flatMap((end) => (end.status === "rejected" ? [end.reason.code] : []));

test("a profile's jobs an hour: the limit says where one stands, refuses with a time, and survives a restart", async () => {
  const { ask, profile, told, jobs, workspaceId } = await aCaller({ profileJobsPerHour: 2 });
  const [one, other] = [await profile(), await profile()];
  await ask(one);
  expect(told.get("score-profile")).toMatchObject({ quota: 2, windowSeconds: 3_600, remaining: 1 });
  await ask(one);
  await closeDatabase();
  const refused = await ask(one).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "RATE_LIMITED", message: expect.stringMatching(/all 2 .* in \d+ minutes/) });
  expect(refused).toMatchObject({ retryAfter: told.get("score-profile")?.resetSeconds });
  expect(told.get("score-profile")).toMatchObject({ remaining: 0 });
  await ask(other);
  expect(await jobs()).toBe(3);
  await endWindows(workspaceId);
  await ask(one);
  expect(told.get("score-profile")).toMatchObject({ remaining: 1, resetSeconds: 3_600 });
});

test("of thirty at once, each with a limiter of its own, exactly ten are taken; the refused left nothing", async () => {
  const { ask, profile, jobs, told } = await aCaller({ profileJobsPerHour: 10, keyScoresPerHour: 11 });
  const one = await profile();
  const ends = await Promise.allSettled(Array.from({ length: 30 }, () => ask(one)));
  expect(codesOf(ends)).toEqual(Array(20).fill("RATE_LIMITED"));
  expect(await jobs()).toBe(10);
  // Of the key's eleven points the refused have taken none.
  await ask(await profile());
  expect(told.get("score-key")).toMatchObject({ remaining: 0 });
});

test("unfinished jobs of a profile: five of twenty at once, checked first, and a cancelled one makes room", async () => {
  const { principal, ask, profile, jobs } = await aCaller({ profileActiveJobs: 5, profileJobsPerHour: 6 });
  const [one, other] = [await profile(), await profile()];
  const ends = await Promise.allSettled(Array.from({ length: 20 }, () => ask(one)));
  expect(codesOf(ends)).toEqual(Array(15).fill("TOO_MANY_ACTIVE_JOBS"));
  expect(await jobs()).toBe(5);
  await ask(other);
  const [taken] = ends.flatMap((end) => (end.status === "fulfilled" ? [end.value] : []));
  await cancelScoringJob({ principal, jobId: taken?.id ?? "", cancelRun: quiet, now: now() });
  await ask(one);
  // Six were taken: the next meets both limits, and hears of the places first.
  await expect(ask(one)).rejects.toMatchObject({ code: "TOO_MANY_ACTIVE_JOBS", retryAfter: 10 });
});

test("a key's requests an hour: previews and reused results count for the key and not for the profile", async () => {
  const { principal, rubricId, ask, profile, meter, told } = await aCaller({
    keyScoresPerHour: 4,
    profileJobsPerHour: 1,
  });
  const one = await profile();
  await ask(one, { reuse: true });
  // The first is still running: the second waits for its result.
  expect(await ask(one, { reuse: true })).toMatchObject({
    status: "pending",
    waitingReason: "identical_input_running",
  });
  await previewScore({ principal, profileId: one, request: { rubric_id: rubricId }, meter, now: now() });
  expect(told.get("score-key")).toMatchObject({ remaining: 1 });
  const user = { ...principal, kind: "user" as const, userId: principal.keyId, email: "", role: "admin" as const };
  await expect(ask(one)).rejects.toMatchObject({
    code: "RATE_LIMITED",
    message: expect.stringContaining("This profile"),
  });
  await ask(await profile());
  await expect(ask(await profile())).rejects.toMatchObject({
    message: expect.stringContaining("The service account of this API key has used all 4"),
  });
  // Signed in, a person has points of their own.
  const asUser = previewScore({ principal: user, profileId: one, request: { rubric_id: rubricId }, meter, now: now() });
  await expect(asUser).resolves.toBeDefined();
});

describe("a job that fails gives its point back", () => {
  test("once, and takes another when it is retried, which comes back as well", async () => {
    const { ask, profile, fail, retry, told } = await aCaller({ profileJobsPerHour: 2 });
    const one = await profile();
    const first = await ask(one);
    expect([await fail(first), await fail(first)]).toEqual([true, false]);
    const again = await retry(first.id);
    expect(told.get("score-profile")).toMatchObject({ remaining: 1 });
    await ask(one);
    await expect(ask(one)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    await fail(again);
    await ask(one);
    expect(told.get("score-profile")).toMatchObject({ remaining: 0 });
    await expect(retry(first.id)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });

  test("also where a sweep ends it, and at the same moment as others ask", async () => {
    const { ask, profile, jobs } = await aCaller({ profileJobsPerHour: 4 });
    const one = await profile();
    const made = await Promise.all(Array.from({ length: 4 }, () => ask(one)));
    const old = new Date(Date.now() - 90_000_000);
    await asSystem((tx) => tx.update(scoringJobs).set({ pendingSince: old }).where(eq(scoringJobs.profileId, one)));
    await Promise.allSettled([recoverLostJobs({ now: now() }), ...made.map(() => ask(one))]);
    const left = await Promise.allSettled(Array.from({ length: 6 }, () => ask(one)));
    expect(codesOf(left).every((code) => code === "RATE_LIMITED")).toBe(true);
    expect(await jobs()).toBe(8);
  });

  test("not in a later hour: its window is over, and the next one's points are others'", async () => {
    const { ask, profile, fail, workspaceId, told } = await aCaller({ profileJobsPerHour: 2 });
    const one = await profile();
    const old = await ask(one);
    await endWindows(workspaceId);
    await ask(one);
    await fail(old);
    await ask(one);
    expect(told.get("score-profile")).toMatchObject({ remaining: 0 });
  });

  test("but nothing for one that took none", async () => {
    const { ask, profile, fail, meter, told } = await aCaller({ profileJobsPerHour: 2 });
    const one = await profile();
    await ask(one);
    meter.limits.profileJobsPerHour = 0;
    const free = await ask(one);
    meter.limits.profileJobsPerHour = 2;
    await fail(free);
    await ask(one);
    expect(told.get("score-profile")).toMatchObject({ remaining: 0 });
  });
});

describe("who goes on in the place of another", () => {
  const cancel = (principal: Principal, jobId: string) =>
    cancelScoringJob({ principal, jobId, cancelRun: quiet, now: now() });
  const rowOf = async (id: string) =>
    (await asSystem((tx) => tx.select().from(scoringJobs).where(eq(scoringJobs.id, id))))[0];

  /** A leader and two that wait for it, where a profile has two points an hour. */
  async function aLine() {
    const caller = await aCaller({ profileJobsPerHour: 2 });
    const one = await caller.profile();
    const wait = async () => (await caller.ask(one, { reuse: true })).id;
    const [leader, second, third] = [await wait(), await wait(), await wait()];
    return { ...caller, one, leader, second, third };
  }

  test("takes a point, and where none is left nobody goes on: those that wait may be retried in the next hour", async () => {
    const { principal, ask, retry, told, one, leader, second, third } = await aLine();
    await cancel(principal, leader);
    expect(await rowOf(second)).toMatchObject({ status: "pending", leaderId: null, pointUntil: expect.any(Date) });
    await expect(ask(one)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    await cancel(principal, second);
    expect(await rowOf(third)).toMatchObject({
      ...{ status: "failed", errorCode: "RUN_CANCELLED", errorRetryable: true },
      errorRetryAfter: expect.any(Date),
    });
    const { errorRetryAfter } = (await rowOf(third)) ?? {};
    expect(errorRetryAfter?.getTime()).toBeGreaterThan(Date.now());
    await expect(retry(third)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    expect(told.get("score-profile")).toMatchObject({ remaining: 0 });
  });

  test("takes the point that a failure gave back, also where a sweep ended the leader", async () => {
    const { ask, fail, one, leader, second, third } = await aLine();
    await ask(one);
    await fail({ id: leader, runNumber: 1, dispatch: 1 });
    expect(await rowOf(second)).toMatchObject({ status: "pending", leaderId: null, pointUntil: expect.any(Date) });
    await expect(ask(one)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    const tooLong = new Date(Date.now() - 90_000_000);
    await asSystem((tx) => tx.update(scoringJobs).set({ pendingSince: tooLong }).where(eq(scoringJobs.id, second)));
    await recoverLostJobs({ now: now() });
    expect(await rowOf(third)).toMatchObject({ status: "pending", leaderId: null, pointUntil: expect.any(Date) });
    await expect(ask(one)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });
});

test("the sweep deletes the counts of hours that are over, and no others", async () => {
  const [ended, current] = [await aCaller({ profileJobsPerHour: 1 }), await aCaller({ profileJobsPerHour: 1 })];
  const one = await current.profile();
  await ended.ask(await ended.profile());
  await current.ask(one);
  await endWindows(ended.workspaceId);
  await asSystem(deleteEndedWindows);
  const left = await asSystem((tx) => tx.select({ workspaceId: ratePoints.workspaceId }).from(ratePoints));
  expect(left).toContainEqual({ workspaceId: current.workspaceId });
  expect(left).not.toContainEqual({ workspaceId: ended.workspaceId });
});
