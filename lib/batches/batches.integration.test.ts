import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { apiKeys, outbox, profiles, scoringBatches, scoringBatchItems, scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { anOwnJobsKey, aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import type { Principal } from "@/lib/domain/access";
import type { JobErrorCode } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import type { Meter, ScoreLimits } from "@/lib/domain/rate-limit";
import type { JobStatus } from "@/lib/domain/scoring-job";
import { eraseProfile } from "@/lib/profiles/erase-profile";
import { advanceBatch } from "./advance-batch";
import { cancelBatch } from "./cancel-batch";
import { getBatch } from "./get-batch";
import { listBatches } from "./list-batches";
import type { BatchRequested } from "./ports";
import { redispatchNeglectedBatches } from "./redispatch-neglected";
import { previewBatch, requestBatch } from "./request-batch";
import { retryFailedOfBatch } from "./retry-failed";

let principal: Principal;
let rubricId: string;
let sent: BatchRequested[];
const now = new Date();
const enqueue = async (event: BatchRequested) => void sent.push(event);

beforeEach(async () => {
  sent = [];
  principal = await aWorkspace();
  ({ rubricId } = await aRubric(principal.workspaceId));
});
afterAll(closeDatabase);

const someProfiles = (count: number) =>
  Promise.all(Array.from({ length: count }, () => aProfile(principal.workspaceId, { about: "Led forty engineers." })));

async function aBatch(profileIds: string[], by = principal) {
  const request = { rubric_id: rubricId, profile_ids: profileIds };
  return (await requestBatch({ principal: by, request, enqueue, now })).batch;
}

function advance(batchId: string, dispatch = 1) {
  const world = { enqueue: async () => {}, cancelRun: async () => {}, now: new Date() };
  return advanceBatch({ workspaceId: principal.workspaceId, batchId }, dispatch, world);
}

const view = (batchId: string) => getBatch({ principal, batchId });
const itemsOf = (batchId: string) =>
  asSystem((tx) => tx.select().from(scoringBatchItems).where(eq(scoringBatchItems.batchId, batchId)));
const jobsOf = (batchId: string) =>
  asSystem((tx) => tx.select().from(scoringJobs).where(eq(scoringJobs.batchId, batchId)));

/** Ends a batch's unfinished jobs as if they had run. */
async function endJobs(batchId: string, end: "completed" | "failed", most = Number.POSITIVE_INFINITY) {
  const open: JobStatus[] = ["pending", "processing"];
  const jobs = (await jobsOf(batchId)).filter(({ status }) => open.includes(status)).slice(0, most);
  const failure = { failedAt: now, errorCode: "PROVIDER_TIMEOUT" as JobErrorCode };
  for (const { id } of jobs) {
    const change = end === "completed" ? { completedAt: now } : failure;
    await asSystem((tx) =>
      tx
        .update(scoringJobs)
        .set({ status: end, ...change })
        .where(eq(scoringJobs.id, id)),
    );
  }
}

const finishedEvents = (batchId: string) =>
  asSystem((tx) =>
    tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.subjectId, batchId), eq(outbox.event, "scoring_batch.completed"))),
  );

test("names what it can't score, takes each profile once, and pins version and model", async () => {
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
  const request = { rubric_id: rubricId, profile_ids: [randomUUID()] };
  await expect(requestBatch({ principal, request, enqueue, now })).rejects.toMatchObject({ code: "PROFILE_NOT_FOUND" });
  expect(sent).toEqual([]);
});

test("a filter that fits another number than was seen starts nothing", async () => {
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

test("a preview tells the price of all, and writes nothing", async () => {
  const profileIds = await someProfiles(LIMITS.batchQuoted + 5);
  const request = { rubric_id: rubricId, profile_ids: profileIds, model: "sandbox-honest" };
  const one = await previewBatch({ principal, request: { ...request, profile_ids: profileIds.slice(0, 1) }, now });
  const all = await previewBatch({ principal, request, now });
  expect(all.quote.pricedFrom).toBe(LIMITS.batchQuoted);
  expect(all.quote.estimatedSeconds).toBeGreaterThan(one.quote.estimatedSeconds);
  expect((await listBatches({ principal, query: { limit: 5 } })).rows).toEqual([]);
});

test("starts as many jobs as there is room for, each profile once, whoever advances at the same time", async () => {
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
  const batch = await aBatch(await someProfiles(LIMITS.batchJobsAtOnce + 3));
  expect(await advance(batch.id)).toEqual({ ended: false, moved: LIMITS.batchJobsAtOnce });
  expect(await advance(batch.id)).toEqual({ ended: false, moved: 0 });
  await endJobs(batch.id, "completed", 2);
  expect(await advance(batch.id)).toEqual({ ended: false, moved: 2 });
  expect((await view(batch.id)).counts).toMatchObject({ waiting: 1, completed: 2, pending: LIMITS.batchJobsAtOnce });
});

test("finishes by its counts, says so once, and names who was refused meanwhile", async () => {
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
  const batch = await aBatch(await someProfiles(1));
  await advance(batch.id);
  await endJobs(batch.id, "completed");
  await advance(batch.id);
  await expect(cancelBatch({ principal, batchId: batch.id, enqueue, now })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("what failed is taken up again, and the batch finishes a second time", async () => {
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
  const batch = await aBatch(await someProfiles(1));
  const later = new Date(now.getTime() + (LIMITS.batchNeglectedSeconds + 1) * 1_000);
  await redispatchNeglectedBatches({ enqueue, now });
  expect(sent).toHaveLength(1);
  await redispatchNeglectedBatches({ enqueue, now: later });
  expect(sent.filter(({ batchId }) => batchId === batch.id).map(({ dispatch }) => dispatch)).toEqual([1, 2]);
});

test("an engine that takes no event loses no batch", async () => {
  const request = { rubric_id: rubricId, profile_ids: await someProfiles(1) };
  const refuse = () => Promise.reject(new Error("no engine"));
  const { batch } = await requestBatch({ principal, request, enqueue: refuse, now });
  const [row] = await asSystem((tx) => tx.select().from(scoringBatches).where(eq(scoringBatches.id, batch.id)));
  expect(row?.finishedAt).toBeNull();
});

test("a key that sees its own jobs alone sees its own batches alone, and its jobs are its own", async () => {
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

const meterOf = (limits: Partial<ScoreLimits>): Meter => ({ limits: { ...OFF, ...limits }, note: () => {} });
const OFF = { keyScoresPerHour: 0, keyBatchProfilesPerHour: 0, profileJobsPerHour: 0, profileActiveJobs: 0 };

test("a filter of signs alone finds nobody, as the list does", async () => {
  await someProfiles(2);
  const asked = requestBatch({ principal, request: { rubric_id: rubricId, filter: { q: "***" } }, enqueue, now });
  await expect(asked).rejects.toMatchObject({ code: "PROFILE_NOT_FOUND" });
});

test("for a key that sees its own jobs alone, nobody else's scores count in a filter", async () => {
  const own = await anOwnJobsKey(principal.workspaceId);
  const batch = await aBatch(await someProfiles(1));
  await advance(batch.id);
  await endJobs(batch.id, "completed");
  const request = { rubric_id: rubricId, filter: { scored: "true" as const } };
  const may = { ...own, scopes: ["profiles:read", "scores:read", "scores:write"] as const } as Principal;
  const asked = previewBatch({ principal: may, request, now });
  await expect(asked).rejects.toMatchObject({ code: "PROFILE_NOT_FOUND" });
});

test("a workspace has so many unfinished batches at most, and their jobs share the room", async () => {
  const profiles = await someProfiles(LIMITS.batchJobsAtOnce + 4);
  const batches = [];
  for (let at = 0; at < LIMITS.openBatches; at += 1) batches.push(await aBatch([profiles[at % profiles.length] ?? ""]));
  await expect(aBatch(profiles)).rejects.toMatchObject({ code: "TOO_MANY_ACTIVE_JOBS" });
  for (const { id } of batches) await advance(id);
  const running = await Promise.all(batches.map(async ({ id }) => (await view(id)).counts.pending));
  expect(running.reduce((sum, count) => sum + count, 0)).toBe(LIMITS.batchJobsAtOnce);
});

test("a preview costs what that of a score costs; points are taken before the price is reckoned", async () => {
  const [profile = ""] = await someProfiles(1);
  const request = { rubric_id: rubricId, profile_ids: [profile] };
  const meter = meterOf({ keyScoresPerHour: 1 });
  await previewBatch({ principal, request, meter, now });
  await expect(previewBatch({ principal, request, meter, now })).rejects.toMatchObject({ code: "RATE_LIMITED" });
});

test("what is taken up again costs a point each, and is taken up once", async () => {
  const meter = meterOf({ keyBatchProfilesPerHour: 3 });
  const request = { rubric_id: rubricId, profile_ids: await someProfiles(2) };
  const { batch } = await requestBatch({ principal, request, enqueue, meter, now });
  await advance(batch.id);
  await endJobs(batch.id, "failed");
  await advance(batch.id);
  const retry = (limits: Meter) => retryFailedOfBatch({ principal, batchId: batch.id, enqueue, meter: limits, now });
  await expect(retry(meter)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  expect((await retry(meterOf({}))).retried).toBe(2);
  await expect(retry(meterOf({}))).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a revoked key's batch gives nobody a further turn", async () => {
  const batch = await aBatch(await someProfiles(LIMITS.batchJobsAtOnce + 2));
  await advance(batch.id);
  const keyId = principal.kind === "api_key" ? principal.keyId : "";
  await asSystem((tx) => tx.update(apiKeys).set({ revokedAt: now }).where(eq(apiKeys.id, keyId)));
  await endJobs(batch.id, "completed", 3);
  while (!(await advance(batch.id)).ended);
  const { counts, batch: ended } = await view(batch.id);
  expect(ended.cancelledAt).not.toBeNull();
  expect(counts).toMatchObject({ completed: 3, rejected: 2, cancelled: LIMITS.batchJobsAtOnce - 3 });
});

test("what each of its jobs would be refused for, the batch is refused for", async () => {
  const request = { rubric_id: rubricId, profile_ids: await someProfiles(2), max_cost_usd: 0.000_001 };
  const asked = { principal, request: { ...request, model: "sandbox-honest" }, now };
  await expect(previewBatch(asked)).rejects.toMatchObject({ code: "INVALID_REQUEST" });
  await expect(requestBatch({ ...asked, enqueue })).rejects.toMatchObject({ code: "INVALID_REQUEST" });
});

test("with an erased person goes what was asked of them in words, once the batch has finished", async () => {
  const [person = "", other = ""] = await someProfiles(2);
  const ask = async (profile_ids: string[]) =>
    (await requestBatch({ principal, request: { prompt: "Who told us?", profile_ids }, enqueue, now })).batch.id;
  const questionOf = async (id: string) => (await view(id)).batch.request.prompt;
  const [done, running, unconcerned] = [await ask([person]), await ask([person, other]), await ask([other])];
  for (const id of [done, unconcerned]) {
    await advance(id);
    await endJobs(id, "completed");
    await advance(id);
  }
  await eraseProfile({ principal, id: person, expected: null, cancelRun: async () => {}, now });
  expect(await questionOf(done)).toBeUndefined();
  expect([await questionOf(running), await questionOf(unconcerned)]).toEqual(["Who told us?", "Who told us?"]);
  await advance(running);
  await endJobs(running, "completed");
  expect((await advance(running)).ended).toBe(true);
  expect(await questionOf(running)).toBeUndefined();
});
