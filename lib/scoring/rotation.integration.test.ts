import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { anOwnJobsKey, aProfile, aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { idempotencyOwnerOf } from "@/lib/domain/access";
import { getScoringJob } from "./get-scoring-job";
import { listScoringJobs } from "./list-scoring-jobs";
import { requestScore } from "./request-score";

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
