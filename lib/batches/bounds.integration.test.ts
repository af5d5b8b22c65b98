import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { apiKeys } from "@/db/schema";
import { asSystem } from "@/db/system";
import { anOwnJobsKey, aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import type { Principal } from "@/lib/domain/access";
import { LIMITS } from "@/lib/domain/limits";
import type { Meter, ScoreLimits } from "@/lib/domain/rate-limit";
import { eraseProfile } from "@/lib/profiles/erase-profile";
import { previewBatch, requestBatch } from "./request-batch";
import { retryFailedOfBatch } from "./retry-failed";
import { batchScene } from "./testing/batch-scene";

afterAll(closeDatabase);

async function aBatchScene() {
  const principal = await aWorkspace();
  const { rubricId } = await aRubric(principal.workspaceId);
  return batchScene({ principal, rubricId, aProfile });
}

const meterOf = (limits: Partial<ScoreLimits>): Meter => ({ limits: { ...OFF, ...limits }, note: () => {} });
const OFF = { keyScoresPerHour: 0, keyBatchProfilesPerHour: 0, profileJobsPerHour: 0, profileActiveJobs: 0 };

test("a filter of signs alone finds nobody, as the list does", async () => {
  const { principal, rubricId, now, enqueue, someProfiles } = await aBatchScene();
  await someProfiles(2);
  const asked = requestBatch({ principal, request: { rubric_id: rubricId, filter: { q: "***" } }, enqueue, now });
  await expect(asked).rejects.toMatchObject({ code: "PROFILE_NOT_FOUND" });
});

test("for a key that sees its own jobs alone, nobody else's scores count in a filter", async () => {
  const { principal, rubricId, now, someProfiles, aBatch, advance, endJobs } = await aBatchScene();
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
  const { someProfiles, aBatch, advance, view } = await aBatchScene();
  const profiles = await someProfiles(LIMITS.batchJobsAtOnce + 4);
  const batches = [];
  for (let at = 0; at < LIMITS.openBatches; at += 1) batches.push(await aBatch([profiles[at % profiles.length] ?? ""]));
  await expect(aBatch(profiles)).rejects.toMatchObject({ code: "TOO_MANY_ACTIVE_JOBS" });
  for (const { id } of batches) await advance(id);
  const running = await Promise.all(batches.map(async ({ id }) => (await view(id)).counts.pending));
  expect(running.reduce((sum, count) => sum + count, 0)).toBe(LIMITS.batchJobsAtOnce);
});

test("a preview costs what that of a score costs; points are taken before the price is reckoned", async () => {
  const { principal, rubricId, now, someProfiles } = await aBatchScene();
  const [profile = ""] = await someProfiles(1);
  const request = { rubric_id: rubricId, profile_ids: [profile] };
  const meter = meterOf({ keyScoresPerHour: 1 });
  await previewBatch({ principal, request, meter, now });
  await expect(previewBatch({ principal, request, meter, now })).rejects.toMatchObject({ code: "RATE_LIMITED" });
});

test("what is taken up again costs a point each, and is taken up once", async () => {
  const { principal, rubricId, now, enqueue, someProfiles, advance, endJobs } = await aBatchScene();
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
  const { principal, now, someProfiles, aBatch, advance, view, endJobs } = await aBatchScene();
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
  const { principal, rubricId, now, enqueue, someProfiles } = await aBatchScene();
  const request = { rubric_id: rubricId, profile_ids: await someProfiles(2), max_cost_usd: 0.000_001 };
  const asked = { principal, request: { ...request, model: "sandbox-honest" }, now };
  await expect(previewBatch(asked)).rejects.toMatchObject({ code: "INVALID_REQUEST" });
  await expect(requestBatch({ ...asked, enqueue })).rejects.toMatchObject({ code: "INVALID_REQUEST" });
});

test("with an erased person goes what was asked of them in words, once the batch has finished", async () => {
  const { principal, now, enqueue, someProfiles, advance, view, endJobs } = await aBatchScene();
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
