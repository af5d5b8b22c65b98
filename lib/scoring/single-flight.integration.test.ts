import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { type JobRow, ownedBy } from "@/db/queries/scoring-jobs";
import { outbox, scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { JOB_ERROR_CODES } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { beginRun } from "./begin-run";
import { cancelScoringJob } from "./cancel-scoring-job";
import { failBrokenRun, failRun } from "./fail-run";
import { getScoringJob } from "./get-scoring-job";
import type { EnqueueScoring, ScoringRequested } from "./ports";
import { recoverLostJobs } from "./recover-lost-jobs";
import { redispatchStrandedJobs } from "./redispatch-stranded-jobs";
import { requestScore } from "./request-score";
import { settleJob } from "./settle-job";
import { driveRun } from "./testing/drive-run";
import { scripted } from "./testing/scripted-model";

afterAll(closeDatabase);
// The sweeps look at all workspaces: what an earlier test left must not count.
beforeEach(() => asSystem((tx) => tx.delete(scoringJobs)));

const GOOD = '{"fit": true}';
const quiet = async () => {};
const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);

async function aCrowd() {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const profileId = await aProfile(workspaceId, { about: "Led a team of forty engineers in Oslo." });
  const sent: ScoringRequested[] = [];
  const enqueue: EnqueueScoring = async (events) => void sent.push(...events);
  const ask = (request: object = { prompt: "Is this a leader?" }) =>
    requestScore({ principal, profileId, request, enqueue, now: new Date() });
  /** The first leads; the rest come while it is unfinished. */
  const queue = async (count: number, request?: object) => {
    const jobs: JobRow[] = [];
    for (let index = 0; index < count; index += 1) jobs.push(await ask(request));
    return jobs.map(({ id }) => id);
  };
  const read = (jobId: string) => getScoringJob({ principal, jobId });
  const statuses = async (ids: string[]) => (await Promise.all(ids.map(read))).map(({ status }) => status);
  const run = (model = scripted(GOOD)) => {
    const event = sent.at(-1) as ScoringRequested;
    return driveRun(event, `run-${event.jobId}`, model, enqueue);
  };
  const cancel = (jobId: string) => cancelScoringJob({ principal, jobId, cancelRun: quiet, enqueue, now: new Date() });
  const rows = () => asSystem((tx) => tx.select().from(scoringJobs).orderBy(scoringJobs.createdAt));
  return { principal, workspaceId, sent, enqueue, ask, queue, read, statuses, run, cancel, rows };
}

const sentTo = (events: ScoringRequested[]) => events.map(({ jobId }) => jobId);

test("of fifty identical requests at once one is dispatched and one call is made; all complete by its answer", async () => {
  const { sent, ask, run, rows, cancel } = await aCrowd();
  // Neither the text, which is kept by now, nor a connection that is still to be opened makes anybody wait.
  await cancel((await ask({ prompt: "Another?" })).id);
  sent.length = 0;
  await Promise.all(Array.from({ length: 10 }, () => asSystem((tx) => tx.execute("select pg_sleep(0.2)"))));
  const jobs = await Promise.all(Array.from({ length: 50 }, () => ask()));
  expect(sent).toHaveLength(1);
  const leaderId = sent[0]?.jobId;
  const followers = jobs.filter(({ id }) => id !== leaderId);
  expect(followers).toHaveLength(49);
  for (const job of followers) {
    expect(job).toMatchObject({ status: "pending", leaderId, waitingReason: "identical_input_running" });
  }
  const model = scripted(GOOD);
  expect(await run(model)).toBe("completed");
  expect(model.asked).toBe(1);
  const settled = await rows();
  expect(settled.filter(({ status }) => status === "completed")).toHaveLength(50);
  expect(settled.filter(({ reusedFrom }) => reusedFrom === leaderId)).toHaveLength(49);
  expect(settled.every(({ leaderId: left, waitingReason }) => left === null && waitingReason === null)).toBe(true);
});

describe("where the leader gives no result that may be shared, the oldest of those that wait goes on", () => {
  const ends: [string, (crowd: Awaited<ReturnType<typeof aCrowd>>, leader: string) => Promise<unknown>, string][] = [
    ["failed", ({ run }) => run(scripted("no JSON")), "failed"],
    ["was cancelled", ({ cancel }, leader) => cancel(leader), "cancelled"],
    ["broke down", ({ sent, enqueue }) => brokenRun(sent, enqueue), "failed"],
  ];
  test.each(ends)("it %s", async (_, end, status) => {
    const crowd = await aCrowd();
    const [leader = "", second = "", ...rest] = await crowd.queue(5);
    await end(crowd, leader);
    expect(await crowd.statuses([leader])).toEqual([status]);
    expect(sentTo(crowd.sent)).toEqual([leader, second]);
    const model = scripted(GOOD);
    await crowd.run(model);
    expect(model.asked).toBe(1);
    for (const jobId of rest) {
      expect(await crowd.read(jobId)).toMatchObject({ result: { provenance: { reusedFrom: second } } });
    }
    expect(sentTo(crowd.sent)).toEqual([leader, second]);
  });
});

const NOT_RETRYABLE = JOB_ERROR_CODES.filter((code) => !FAILURE_SENTENCES[code].retryable);

test.each(NOT_RETRYABLE.filter((code) => code !== "COST_LIMIT_REACHED"))(
  "where the leader failed by %s, those that asked the same fail alike, and nothing is sent",
  async (code) => {
    const { workspaceId, sent, enqueue, queue, read } = await aCrowd();
    const ids = await queue(3);
    await beginRun({ ...(sent[0] as ScoringRequested), owner: "run" });
    await failRun({ workspaceId, jobId: ids[0] ?? "" }, "run", { code, retryAfter: null }, enqueue);
    for (const id of ids) expect(await read(id)).toMatchObject({ status: "failed", error: { code, retryable: false } });
    expect(sentTo(sent)).toEqual([ids[0]]);
    const told = await asSystem((tx) => tx.select().from(outbox).where(eq(outbox.workspaceId, workspaceId)));
    expect(told.map(({ event, subjectId }) => [event, subjectId]).sort()).toEqual(
      ids.map((id) => ["scoring_job.failed", id]).sort(),
    );
  },
);

test("a cost limit is the leader's own: who waits goes on without", async () => {
  const { workspaceId, sent, enqueue, queue } = await aCrowd();
  const [leader = "", second = ""] = await queue(3);
  await beginRun({ ...(sent[0] as ScoringRequested), owner: "run" });
  const failure = { code: "COST_LIMIT_REACHED" as const, retryAfter: null };
  await failRun({ workspaceId, jobId: leader }, "run", failure, enqueue);
  expect(sentTo(sent)).toEqual([leader, second]);
});

test("a flagged result is given to those that waited for it, and to nobody who asks later", async () => {
  const { sent, queue, ask, run, rows } = await aCrowd();
  const [leader, ...others] = await queue(3);
  await run(scripted("no JSON", GOOD));
  const given = (await rows()).filter(({ id }) => others.includes(id));
  const flagged = { status: "completed", reusedFrom: leader, flags: expect.arrayContaining(["repaired"]) };
  expect(given).toEqual([expect.objectContaining(flagged), expect.objectContaining(flagged)]);
  expect(sentTo(sent)).toEqual([leader]);
  expect(await ask()).toMatchObject({ status: "pending", leaderId: null });
});

async function brokenRun(sent: ScoringRequested[], enqueue: EnqueueScoring) {
  await failBrokenRun({ ...(sent.at(-1) as ScoringRequested), owner: "run" }, "RUN_CANCELLED", enqueue);
}

test("a job that waits may be cancelled, which concerns nobody else", async () => {
  const { queue, cancel, run, statuses } = await aCrowd();
  const [leader = "", second = "", third = ""] = await queue(3);
  await cancel(second);
  await run();
  expect(await statuses([leader, second, third])).toEqual(["completed", "cancelled", "completed"]);
});

test("a job that waits is never run, not even by an event that names it", async () => {
  const { workspaceId, queue, read } = await aCrowd();
  const [, second = ""] = await queue(2);
  expect(await beginRun({ jobId: second, workspaceId, run: 1, dispatch: 1, owner: "stray" })).toBeNull();
  expect(await read(second)).toMatchObject({ status: "pending" });
});

test("score anew leads by itself, and who comes after it waits for the older", async () => {
  const { sent, ask } = await aCrowd();
  const first = await ask();
  const anew = await ask({ prompt: "Is this a leader?", reuse: false });
  const third = await ask();
  expect(sentTo(sent)).toEqual([first.id, anew.id]);
  expect(third.leaderId).toBe(first.id);
});

describe("nothing is lost", () => {
  test("a settlement that was cut off before its commit has changed nobody", async () => {
    const { workspaceId, sent, queue, statuses, rows } = await aCrowd();
    const ids = await queue(3);
    await beginRun({ ...(sent[0] as ScoringRequested), owner: "run" });
    const cut = inWorkspace(workspaceId, async (tx) => {
      const key = { workspaceId, jobId: ids[0] ?? "" };
      const change = { completedAt: new Date(), parsedScore: { fit: true } };
      expect(await settleJob(tx, key, "completed", change, ownedBy("run"))).not.toBeNull();
      throw new Error("killed");
    });
    await expect(cut).rejects.toThrow("killed");
    expect(await statuses(ids)).toEqual(["processing", "pending", "pending"]);
    expect((await rows()).map(({ leaderId }) => leaderId)).toEqual([null, ids[0], ids[0]]);
  });

  test("who goes on is sent by the sweep where nobody sent it, and those that wait are not", async () => {
    const { sent, queue } = await aCrowd();
    const [, second = ""] = await queue(4);
    await driveRun(sent[0] as ScoringRequested, "run", scripted("no JSON"));
    expect(sent).toHaveLength(1);
    const swept: ScoringRequested[] = [];
    await redispatchStrandedJobs({ now: later(3_600), enqueue: async (all) => void swept.push(...all) });
    expect(sentTo(swept)).toEqual([second]);
  });

  test("a wait for a job that is under way has no end of its own; the leader's day ends it", async () => {
    const { sent, queue, statuses, rows } = await aCrowd();
    const ids = await queue(3);
    expect(await recoverLostJobs({ now: later(86_500) })).toMatchObject({ failed: 1 });
    expect(await statuses(ids)).toEqual(["failed", "pending", "pending"]);
    expect((await rows()).map(({ leaderId }) => leaderId)).toEqual([null, null, ids[1]]);
    expect(sent).toHaveLength(1);
  });

  test("a leader whose worker was lost for good hands over", async () => {
    const { sent, queue, rows } = await aCrowd();
    const ids = await queue(2);
    await beginRun({ ...(sent[0] as ScoringRequested), owner: "run" });
    await asSystem((tx) =>
      tx
        .update(scoringJobs)
        .set({ recoveries: 3 })
        .where(eq(scoringJobs.id, ids[0] ?? "")),
    );
    await recoverLostJobs({ now: later(300) });
    expect(await rows()).toMatchObject([{ errorCode: "WORKER_LOST" }, { status: "pending", leaderId: null }]);
  });

  test("a leader that was given back keeps those that wait", async () => {
    const { sent, queue, rows } = await aCrowd();
    const ids = await queue(2);
    await beginRun({ ...(sent[0] as ScoringRequested), owner: "run" });
    await recoverLostJobs({ now: later(300) });
    expect(await rows()).toMatchObject([{ status: "pending" }, { leaderId: ids[0] }]);
    await driveRun(sent[0] as ScoringRequested, "second", scripted(GOOD));
    expect(await rows()).toMatchObject([{ status: "completed" }, { status: "completed", reusedFrom: ids[0] }]);
  });

  test("whoever still waits for a settled job is found by the sweep; a deleted leader is waited for no more", async () => {
    const { queue, rows } = await aCrowd();
    const [settled = "", waits = ""] = await queue(2);
    const end = { status: "completed" as const, completedAt: new Date(), parsedScore: { fit: true } };
    await asSystem((tx) => tx.update(scoringJobs).set(end).where(eq(scoringJobs.id, settled)));
    const [gone = "", alone = ""] = await queue(2, { prompt: "Another?" });
    await asSystem((tx) => tx.delete(scoringJobs).where(eq(scoringJobs.id, gone)));
    await recoverLostJobs({ now: new Date() });
    const swept: ScoringRequested[] = [];
    await redispatchStrandedJobs({ now: later(60), enqueue: async (all) => void swept.push(...all) });
    expect((await rows()).find(({ id }) => id === waits)).toMatchObject({ status: "completed", reusedFrom: settled });
    expect(sentTo(swept)).toEqual([alone]);
  });
});

test("a rubric's jobs share one result with its evidence and its figures for lists", async () => {
  const { workspaceId, queue, run, rows } = await aCrowd();
  const { rubricId } = await aRubric(workspaceId);
  await queue(2, { rubric_id: rubricId });
  const said = { evidence: [], rationale: "", status: "insufficient_data", score: null };
  const good = { ...said, evidence: ["Led a team of forty engineers"], status: "scored", score: 5 };
  const reply = { criteria: { leadership: good, security: good }, injection_quotes: [], missing_information: [] };
  expect(await run(scripted(JSON.stringify({ ...reply, summary: "Leads." })))).toBe("completed");
  const [leader, follower] = await rows();
  expect(follower).toMatchObject({
    reusedFrom: leader?.id,
    overallThousandths: 5_000,
    coverageThousandths: 1_000,
    parsedScore: leader?.parsedScore,
    flags: leader?.flags,
  });
});
