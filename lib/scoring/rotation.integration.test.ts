import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { anOwnJobsKey, aProfile, aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { idempotencyOwnerOf } from "@/lib/domain/access";
import type { LimitState } from "@/lib/domain/rate-limit";
import { getScoringJob } from "./get-scoring-job";
import { listScoringJobs } from "./list-scoring-jobs";
import { previewScore } from "./preview-score";
import { requestScore } from "./request-score";
import { takeBatchPoints } from "./take-points";

afterAll(closeDatabase);

test("what a key with own_jobs_only made, its successor sees, and no other account's key", async () => {
  const { workspaceId } = await aWorkspace();
  const [old, other] = [await anOwnJobsKey(workspaceId), await anOwnJobsKey(workspaceId)];
  // As a rotation leaves it: another key of the same account.
  const successor = { ...old, keyId: other.keyId };
  const profileId = await aProfile(workspaceId, { about: "Led a team of forty engineers." });
  const request = { prompt: "Is this a leader?" };
  const job = await requestScore({ principal: old, profileId, request, enqueue: async () => {}, now: new Date() });
  await aStoredJob(workspaceId, { createdByKey: old.keyId });
  expect(await getScoringJob({ principal: successor, jobId: job.id })).toMatchObject({ status: "pending" });
  const { rows } = await listScoringJobs({ principal: successor, query: { limit: 50 } });
  expect(rows.map((row) => row.job.id)).toEqual([job.id]);
  expect((await listScoringJobs({ principal: other, query: { limit: 50 } })).rows).toEqual([]);
  expect(idempotencyOwnerOf(successor)).toBe(idempotencyOwnerOf(old));
});

test("a successor has what its predecessor left of the hour, of scorings and of a batch's profiles", async () => {
  const { workspaceId } = await aWorkspace();
  const [old, other] = [await anOwnJobsKey(workspaceId), await anOwnJobsKey(workspaceId)];
  const successor = { ...old, keyId: other.keyId };
  const left: LimitState[] = [];
  const limits = { keyScoresPerHour: 5, keyBatchProfilesPerHour: 50, profileJobsPerHour: 0, profileActiveJobs: 0 };
  const meter = { limits, note: (state: LimitState) => void left.push(state) };
  const profileId = await aProfile(workspaceId, { about: "Led a team of forty engineers." });
  for (const principal of [old, successor, other]) {
    await previewScore({ principal, profileId, request: { prompt: "Is this a leader?" }, meter, now: new Date() });
    await inWorkspace(workspaceId, (tx) => takeBatchPoints(tx, { principal, meter, points: 10 }));
  }
  const leftOf = (name: string) => left.filter((state) => state.name === name).map(({ remaining }) => remaining);
  expect([leftOf("score-key"), leftOf("score-batch")]).toEqual([
    [4, 3, 4],
    [40, 30, 40],
  ]);
});
