import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { profiles, scoringBatches } from "@/db/schema";
import { asSystem } from "@/db/system";
import { anOwnJobsKey, aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { LIMITS } from "@/lib/domain/limits";
import { cancelBatch } from "./cancel-batch";
import { getBatch } from "./get-batch";
import { listBatches } from "./list-batches";
import { redispatchNeglectedBatches } from "./redispatch-neglected";
import { previewBatch, requestBatch } from "./request-batch";
import { retryFailedOfBatch } from "./retry-failed";
import { batchScene } from "./testing/batch-scene";

afterAll(closeDatabase);

async function aBatchScene() {
  const principal = await aWorkspace();
  const { rubricId } = await aRubric(principal.workspaceId);
  return batchScene({ principal, rubricId, aProfile });
}

test("names what it can't score, takes each profile once, and pins version and model", async () => {
  const { principal, rubricId, now, sent, enqueue, someProfiles, itemsOf } = await aBatchScene();
  const [first = "", second = ""] = await someProfiles(2);
  const stranger = await aProfile((await aWorkspace()).workspaceId);
  const nobody = randomUUID();
  const request = { rubric_id: rubricId, profile_ids: [first, nobody, second, first.toUpperCase(), stranger] };
  const { batch, accepted, rejected } = await requestBatch({ principal, request, enqueue, now });
  expect(accepted).toBe(2);
  expect(rejected).toEqual([nobody, stranger].map((profileId) => ({ profileId, code: "PROFILE_NOT_FOUND" })));
  expect(batch.request).toMatchObject({ rubric_version_id: expect.any(String), model: batch.model });
  expect(batch.request).not.toHaveProperty("rubric_id");
  expect((await itemsOf(batch.id)).map(({ profileId }) => profileId).toSorted()).toEqual([first, second].toSorted());
  expect(sent).toEqual([{ batchId: batch.id, workspaceId: principal.workspaceId, dispatch: 1, round: 1 }]);
});

test("where no profile is left, nothing is started", async () => {
  const { principal, rubricId, now, sent, enqueue } = await aBatchScene();
  const request = { rubric_id: rubricId, profile_ids: [randomUUID()] };
  await expect(requestBatch({ principal, request, enqueue, now })).rejects.toMatchObject({ code: "PROFILE_NOT_FOUND" });
  expect(sent).toEqual([]);
});

test("a filter that fits another number than was seen starts nothing", async () => {
  const { principal, rubricId, now, enqueue, someProfiles } = await aBatchScene();
  await someProfiles(3);
  const ask = (expected_count: number) => ({
    rubric_id: rubricId,
    filter: { scored: "false" as const },
    expected_count,
  });
  const wrong = requestBatch({ principal, request: ask(4), enqueue, now });
  await expect(wrong).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("3 profiles now, not 4"),
  });
  expect((await listBatches({ principal, query: { limit: 5 } })).rows).toEqual([]);
  expect((await requestBatch({ principal, request: ask(3), enqueue, now })).accepted).toBe(3);
});

test("a filter by what people did about the latest score chooses as the list does", async () => {
  const { principal, rubricId, now, enqueue, someProfiles } = await aBatchScene();
  await someProfiles(2);
  const ask = (review: "not_scored" | "decided") => ({ rubric_id: rubricId, filter: { review } });
  const nobody = requestBatch({ principal, request: ask("decided"), enqueue, now });
  await expect(nobody).rejects.toMatchObject({ code: "PROFILE_NOT_FOUND" });
  expect((await requestBatch({ principal, request: ask("not_scored"), enqueue, now })).accepted).toBe(2);
});

test("a preview tells the price of all, and writes nothing", async () => {
  const { principal, rubricId, now, someProfiles } = await aBatchScene();
  const profileIds = await someProfiles(LIMITS.batchQuoted + 5);
  const request = { rubric_id: rubricId, profile_ids: profileIds, model: "sandbox-honest" };
  const one = await previewBatch({ principal, request: { ...request, profile_ids: profileIds.slice(0, 1) }, now });
  const all = await previewBatch({ principal, request, now });
  expect(all.quote.pricedFrom).toBe(LIMITS.batchQuoted);
  expect(all.quote.estimatedSeconds).toBeGreaterThan(one.quote.estimatedSeconds);
  expect((await listBatches({ principal, query: { limit: 5 } })).rows).toEqual([]);
});

test("starts as many jobs as there is room for, each profile once, whoever advances at the same time", async () => {
  const { jobsOf, someProfiles, aBatch, advance, itemsOf, endJobs } = await aBatchScene();
  const batch = await aBatch(await someProfiles(LIMITS.batchJobsAtOnce + 4));
  await Promise.all([advance(batch.id), advance(batch.id), advance(batch.id)]);
  const started = (await itemsOf(batch.id)).flatMap(({ jobId }) => jobId ?? []);
  const jobs = await jobsOf(batch.id);
  expect(jobs.map(({ id }) => id).toSorted()).toEqual(started.toSorted());
  expect(new Set(jobs.map(({ profileId }) => profileId)).size).toBe(jobs.length);
  await endJobs(batch.id, "completed");
  while (!(await advance(batch.id)).ended) await endJobs(batch.id, "completed");
  expect((await jobsOf(batch.id)).length).toBe(LIMITS.batchJobsAtOnce + 4);
});

test("no more unfinished jobs than there is room for, and none while none has ended", async () => {
  const { someProfiles, aBatch, advance, view, endJobs } = await aBatchScene();
  const batch = await aBatch(await someProfiles(LIMITS.batchJobsAtOnce + 3));
  expect(await advance(batch.id)).toEqual({ ended: false, moved: LIMITS.batchJobsAtOnce });
  expect(await advance(batch.id)).toEqual({ ended: false, moved: 0 });
  await endJobs(batch.id, "completed", 2);
  expect(await advance(batch.id)).toEqual({ ended: false, moved: 2 });
  expect((await view(batch.id)).counts).toMatchObject({ waiting: 1, completed: 2, pending: LIMITS.batchJobsAtOnce });
});

test("finishes by its counts, says so once, and names who was refused meanwhile", async () => {
  const { now, someProfiles, aBatch, advance, view, finishedEvents, endJobs } = await aBatchScene();
  const [gone = "", ...others] = await someProfiles(3);
  const batch = await aBatch([gone, ...others]);
  const erased = { erasedAt: now, document: null, fullName: "", sortName: "" };
  await asSystem((tx) => tx.update(profiles).set(erased).where(eq(profiles.id, gone)));
  expect((await advance(batch.id)).ended).toBe(false);
  await endJobs(batch.id, "completed", 1);
  await endJobs(batch.id, "failed");
  expect((await advance(batch.id)).ended).toBe(true);
  expect((await advance(batch.id)).ended).toBe(true);
  const seen = await view(batch.id);
  expect(seen.counts).toMatchObject({ completed: 1, failed: 1, rejected: 1, waiting: 0 });
  expect(seen.rejected).toEqual([{ profileId: gone, code: "PROFILE_NOT_FOUND" }]);
  expect(seen.batch.finishedAt).not.toBeNull();
  expect(await finishedEvents(batch.id)).toHaveLength(1);
});

test("a cancelled batch gives nobody a turn, cancels what runs, keeps what is done", async () => {
  const { principal, now, sent, enqueue, someProfiles, aBatch, advance, view, endJobs } = await aBatchScene();
  const batch = await aBatch(await someProfiles(LIMITS.batchJobsAtOnce + 2));
  await advance(batch.id);
  await endJobs(batch.id, "completed", 1);
  const cancel = () => cancelBatch({ principal, batchId: batch.id, enqueue, now });
  expect((await cancel()).batch.cancelledAt).toEqual((await cancel()).batch.cancelledAt);
  expect(sent.map(({ dispatch }) => dispatch)).toEqual([1, 2]);
  // The run of before is told that it is no longer its turn.
  expect(await advance(batch.id, 1)).toEqual({ ended: true, moved: 0 });
  while (!(await advance(batch.id, 2)).ended);
  const { counts } = await view(batch.id);
  expect(counts).toMatchObject({ completed: 1, cancelled: LIMITS.batchJobsAtOnce - 1, rejected: 2, waiting: 0 });
});

test("what has finished can't be cancelled", async () => {
  const { principal, now, enqueue, someProfiles, aBatch, advance, endJobs } = await aBatchScene();
  const batch = await aBatch(await someProfiles(1));
  await advance(batch.id);
  await endJobs(batch.id, "completed");
  await advance(batch.id);
  await expect(cancelBatch({ principal, batchId: batch.id, enqueue, now })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("what failed is taken up again, and the batch finishes a second time", async () => {
  const { principal, now, enqueue, jobsOf, someProfiles, aBatch, advance, view, finishedEvents, endJobs } =
    await aBatchScene();
  const batch = await aBatch(await someProfiles(3));
  await advance(batch.id);
  await endJobs(batch.id, "failed", 2);
  await endJobs(batch.id, "completed");
  await advance(batch.id);
  const { retried } = await retryFailedOfBatch({ principal, batchId: batch.id, enqueue, now });
  expect([retried, (await view(batch.id)).counts.waiting]).toEqual([2, 2]);
  await advance(batch.id, 2);
  expect((await jobsOf(batch.id)).map(({ retryCount }) => retryCount).toSorted()).toEqual([0, 1, 1]);
  await endJobs(batch.id, "completed");
  expect((await advance(batch.id, 2)).ended).toBe(true);
  expect((await view(batch.id)).counts.completed).toBe(3);
  expect(await finishedEvents(batch.id)).toHaveLength(2);
  const again = retryFailedOfBatch({ principal, batchId: batch.id, enqueue, now });
  await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a batch whose run was lost is sent again, one that is looked after is not", async () => {
  const { now, sent, enqueue, someProfiles, aBatch } = await aBatchScene();
  const batch = await aBatch(await someProfiles(1));
  const later = new Date(now.getTime() + (LIMITS.batchNeglectedSeconds + 1) * 1_000);
  await redispatchNeglectedBatches({ enqueue, now });
  expect(sent).toHaveLength(1);
  await redispatchNeglectedBatches({ enqueue, now: later });
  expect(sent.filter(({ batchId }) => batchId === batch.id).map(({ dispatch }) => dispatch)).toEqual([1, 2]);
});

test("an engine that takes no event loses no batch", async () => {
  const { principal, rubricId, now, someProfiles } = await aBatchScene();
  const request = { rubric_id: rubricId, profile_ids: await someProfiles(1) };
  const refuse = () => Promise.reject(new Error("no engine"));
  const { batch } = await requestBatch({ principal, request, enqueue: refuse, now });
  const [row] = await asSystem((tx) => tx.select().from(scoringBatches).where(eq(scoringBatches.id, batch.id)));
  expect(row?.finishedAt).toBeNull();
});

test("a key that sees its own jobs alone sees its own batches alone, and its jobs are its own", async () => {
  const { principal, jobsOf, someProfiles, aBatch, advance } = await aBatchScene();
  const own = await anOwnJobsKey(principal.workspaceId);
  const theirs = await aBatch(await someProfiles(1));
  const mine = await aBatch(await someProfiles(1), own);
  await expect(getBatch({ principal: own, batchId: theirs.id })).rejects.toMatchObject({ code: "BATCH_NOT_FOUND" });
  const { rows } = await listBatches({ principal: own, query: { limit: 5 } });
  expect(rows.map(({ batch }) => batch.id)).toEqual([mine.id]);
  await advance(mine.id);
  expect((await jobsOf(mine.id)).map((job) => job.createdByAccount)).toEqual([
    own.kind === "api_key" ? own.serviceAccountId : "",
  ]);
});
