import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { anOwnJobsKey, aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import type { Principal } from "@/lib/domain/access";
import { cancelScoringJob } from "./cancel-scoring-job";
import { getJobInput } from "./get-job-input";
import { getScoringJob } from "./get-scoring-job";
import { listScoringJobs } from "./list-scoring-jobs";
import { requestScore } from "./request-score";

afterAll(closeDatabase);

const quiet = async () => {};
const ABOUT = "Led a team of forty engineers in Oslo.";

async function aJob(principal: Principal) {
  const profileId = await aProfile(principal.workspaceId, { about: ABOUT });
  const request = { prompt: "Is this a leader?" };
  return requestScore({ principal, profileId, request, enqueue: quiet, now: new Date() });
}

const idsOf = (page: { rows: { job: { id: string } }[] }) => page.rows.map(({ job }) => job.id);

test("another workspace's job does not exist, whatever is asked of it", async () => {
  const [owner, stranger] = [await aWorkspace(), await aWorkspace()];
  const { id: jobId } = await aJob(owner);
  const notFound = { code: "JOB_NOT_FOUND" };
  await expect(getScoringJob({ principal: stranger, jobId })).rejects.toMatchObject(notFound);
  await expect(getJobInput({ principal: stranger, jobId })).rejects.toMatchObject(notFound);
  const cancel = cancelScoringJob({ principal: stranger, jobId, cancelRun: quiet, now: new Date() });
  await expect(cancel).rejects.toMatchObject(notFound);
  expect(idsOf(await listScoringJobs({ principal: stranger, query: { limit: 50 } }))).toEqual([]);
  expect(await getScoringJob({ principal: owner, jobId })).toMatchObject({ status: "pending" });
});

test("a key with own_jobs_only sees the jobs that it made", async () => {
  const owner = await aWorkspace();
  const narrow = await anOwnJobsKey(owner.workspaceId);
  const [theirs, mine] = [await aJob(owner), await aJob(narrow)];
  await expect(getScoringJob({ principal: narrow, jobId: theirs.id })).rejects.toMatchObject({ code: "JOB_NOT_FOUND" });
  expect(idsOf(await listScoringJobs({ principal: narrow, query: { limit: 50 } }))).toEqual([mine.id]);
  expect(idsOf(await listScoringJobs({ principal: owner, query: { limit: 50 } }))).toEqual([mine.id, theirs.id]);
});

test("pages follow each other without a gap, and a cursor of another list is refused", async () => {
  const principal = await aWorkspace();
  const made = [];
  for (let index = 0; index < 5; index += 1) made.push((await aJob(principal)).id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listScoringJobs({ principal, query: { limit: 2, cursor } });
    seen.push(...idsOf(page));
    if (seen.length === 2) {
      const other = listScoringJobs({
        principal,
        query: { limit: 2, status: "failed", cursor: page.nextCursor ?? "" },
      });
      await expect(other).rejects.toMatchObject({ code: "INVALID_CURSOR" });
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(made.reverse());
});

test("cancel is final and says the same again; the input shows the frozen text", async () => {
  const principal = await aWorkspace();
  const { id: jobId } = await aJob(principal);
  const cancel = () => cancelScoringJob({ principal, jobId, cancelRun: quiet, now: new Date() });
  expect(await cancel()).toMatchObject({ status: "cancelled" });
  expect(await cancel()).toMatchObject({ status: "cancelled" });
  expect((await getJobInput({ principal, jobId })).text).toContain(ABOUT);
});

test("a rubric that is not published, and one that does not exist, are told apart", async () => {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId);
  const { rubricId, versionId } = await aRubric(principal.workspaceId, false);
  const ask = (request: object) => requestScore({ principal, profileId, request, enqueue: quiet, now: new Date() });
  await expect(ask({ rubric_id: rubricId })).rejects.toMatchObject({ code: "RUBRIC_NOT_PUBLISHED" });
  await expect(ask({ rubric_version_id: versionId })).rejects.toMatchObject({ code: "RUBRIC_NOT_PUBLISHED" });
  await expect(ask({ rubric_id: versionId })).rejects.toMatchObject({ code: "RUBRIC_NOT_FOUND" });
  await expect(ask({ role: "CTO" })).rejects.toMatchObject({ code: "RUBRIC_NOT_FOUND" });
  await expect(ask({ prompt: "x", model: "gpt-9" })).rejects.toMatchObject({ code: "MODEL_NOT_ALLOWED" });
});
